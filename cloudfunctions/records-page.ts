/**
 * `docs/records.md`: what is kept about people, for how long and why, made from what the
 * contexts declare so that it cannot be out of date. `npm run docs` writes it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { keptText } from '@louyu/shared/messages/records';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { HOLDINGS, NOTHING_PERSONAL } from './holdings';
import type { HeldKind, Holding, Leaving, NothingPersonal } from './kernel/holdings';

export const PAGE = join(__dirname, '../docs/records.md');

const leavingText = (leaving: Leaving<Entity>): string => {
  if (leaving === 'remove') return 'removed';
  return leaving === 'ids_only' ? 'stays; its ids name nobody' : 'stays without name and words';
};

const answerers = ({ answeredBy }: HeldKind<Entity>): string =>
  answeredBy.map((role) => ROLE_TERMS[role]).join('、') || '—';

const kindRow = ({ collection }: Holding, kind: HeldKind<Entity>): string =>
  `| ${kind.what} | \`${kind.key}\` | \`${collection.name}.${kind.field}\` | ${kind.sensitive ? 'yes' : ''} | ${answerers(kind)} | ${leavingText(kind.leaving)} |`;

const keptRow = ({ what, collection, retention }: Holding): string => {
  const { months, since, because, source } = retention;
  return `| ${what} | \`${collection.name}\` | ${keptText(months, since)} | ${because} | ${source} |`;
};

const nothingRow = ({ collection, reason }: NothingPersonal): string =>
  `| \`${collection}\` | ${reason} |`;

const HELP_CASES = [
  '## Help cases',
  '',
  'A help case keeps closed fields and at most a sentence, which is checked against a published list (`shared/domain/care/terms.ts`): diagnoses, medication, counselling notes, family review, religion, danger, numbers of identity cards and telephones. **The list finds words, not meanings**: a paraphrase, a name or a hint passes. What remains is borne by few readers (contact, counsellor of the class, instructor of the building, the student), a log of every reading that the student sees, the right to have it corrected, and an end after twelve months.',
  '',
];

const SEALING = [
  '## The journal',
  '',
  'Every act leaves an entry; entries chain per document. Once a minute the clock seals entries that are a minute old into numbered batches per context: a Merkle root (RFC 6962) over the entries’ hashes, a count, and the seal of the batch before. **An entry is unsealed for one to two minutes**, longer when the clock stands still; until then only its document’s chain and head protect it.',
  '',
  '`npm run audit:verify -- --export FOLDER` (one `<collection>.jsonl` per collection) or `--url http://127.0.0.1:9400` finds an edited, removed, reordered or inserted entry, a forked chain, an edited or missing batch, and a document that does not stand where its newest entry left it. With `--checkpoint FILE` it also finds a cut tail. Without a checkpoint nothing can: take one regularly (`records.checkpoint`) and keep it elsewhere.',
  '',
  'Erasing removes the salt and the reply of an entry and the record that its ids map to. Neither is part of an entry’s hash, so chains and seals stay whole.',
  '',
];

/** The page as Markdown. */
export const recordsPage = (): string =>
  [
    '# What is kept about people',
    '',
    'Made by `npm run docs` from the `holdings.ts` of every context. A collection that none of them names fails a test.',
    '',
    '## Kinds of records',
    '',
    '| what | kind | found by | sensitive | objections answered by | when the person is gone |',
    '|---|---|---|---|---|---|',
    ...HOLDINGS.flatMap((holding) => holding.kinds.map((kind) => kindRow(holding, kind))),
    '',
    '## How long, and why',
    '',
    'Whoever leaves the university stays in the register for twelve months. What is still to be decided (an open objection, a question, a hold in force, an open hazard) is never removed before it is.',
    '',
    '| what | collection | kept | because | source |',
    '|---|---|---|---|---|',
    ...HOLDINGS.map(keptRow),
    '',
    '## Nothing about anybody',
    '',
    '| collection | why |',
    '|---|---|',
    ...NOTHING_PERSONAL.map(nothingRow),
    '',
    ...HELP_CASES,
    ...SEALING,
  ].join('\n');

if (require.main === module) writeFileSync(PAGE, recordsPage());
