/**
 * `docs/collections.md`, made from the declarations so that it cannot be out of date: a
 * test compares the two. `npm run docs` writes it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, type CollectionDeclaration } from './collections';

export const PAGE = join(__dirname, '../../docs/collections.md');

const keysOf = ({ indexes }: CollectionDeclaration): string =>
  indexes
    .map(({ keys, unique }) => {
      const fields = keys.map(({ field, direction }) => `${field}${direction < 0 ? ' ↓' : ''}`);
      return `\`${fields.join(', ')}\`${unique ? ' (unique)' : ''}`;
    })
    .join('; ');

const row = (declaration: CollectionDeclaration): string =>
  `| \`${declaration.name}\` | ${declaration.holds} | ${keysOf(declaration) || 'by id only'} |`;

/** The page as Markdown. */
export const collectionsPage = (): string =>
  [
    '# Collections',
    '',
    'Made by `npm run docs` from `cloudfunctions/environment/collections.ts`.',
    'Every collection is closed to clients; they reach documents through functions only.',
    '',
    '| collection | a document is | indexes |',
    '|---|---|---|',
    ...COLLECTIONS.map(row),
    '',
  ].join('\n');

if (require.main === module) writeFileSync(PAGE, collectionsPage());
