/**
 * `docs/access.md`, made from the contracts so that it cannot be out of date: procedure by
 * role, and how far each reaches. A test compares the page, another calls every procedure as
 * every role. `npm run docs` writes it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '@louyu/shared/contracts/contract';
import { ROLES, type Role } from '@louyu/shared/domain/kernel/positions';
import { GIVEN_BY, SCOPES_OF, STOOD_IN_BY } from '@louyu/shared/domain/organization/authority';
import { EVERY_CONTRACT } from './every-contract';

export const ACCESS_PAGE = join(__dirname, '../../docs/access.md');

/** Whether a contract's permission names the role; `everyone` names them all. */
export const admits = ({ permission }: Contract, role: Role): boolean =>
  permission.kind === 'everyone' || permission.roles.includes(role);

const REACH = {
  university: 'everywhere',
  building: 'own building',
  college: 'own college',
  class: 'own class',
} as const;

const reachOf = (role: Role): string => SCOPES_OF[role].map((kind) => REACH[kind]).join(', ');

const SIGN: Record<string, string> = {
  everywhere: 'E',
  'own building': 'B',
  'own college': 'C',
  'own class': 'K',
};

const signsOf = (role: Role): string => SCOPES_OF[role].map((kind) => SIGN[REACH[kind]]).join('/');

const cellOf = (contract: Contract, role: Role): string => {
  if (contract.permission.kind === 'everyone') return '●';
  return admits(contract, role) ? signsOf(role) : '';
};

const WHOM = {
  person: 'registered',
  anyone: 'anyone with an identity',
  none: 'nobody knows',
} as const;

const ABOUT = { document: 'the matter', place: 'the place', own: 'own places' } as const;

const tiesOf = ({ permission }: Contract): string =>
  permission.kind === 'held' ? permission.relations.join(', ') : '';

const row = (contract: Contract): string =>
  [
    '',
    `\`${contract.procedure}\``,
    contract.kind + (contract.sensitive ? ', logged' : ''),
    WHOM[contract.identity],
    ABOUT[contract.about.kind],
    ...ROLES.map((role) => cellOf(contract, role)),
    tiesOf(contract),
    '',
  ]
    .join(' | ')
    .trim();

const byName = (a: Contract, b: Contract): number => a.procedure.localeCompare(b.procedure, 'en');

const giving = (table: Partial<Record<Role, readonly Role[]>>): string[] =>
  Object.entries(table).map(([role, givers]) => `| \`${role}\` | ${givers.join(', ') || '–'} |`);

const TITLES = ['procedure', 'kind', 'who', 'about', ...ROLES, 'tie'];

/** The page as Markdown. */
export const accessPage = (): string =>
  [
    '# Who may do what',
    '',
    'Made by `npm run docs` from the contracts. Whatever is not in this table is refused.',
    '',
    'A role counts while its position is in force, a stand-in’s until the leave ends. **E** everywhere, **B** in one’s own building, **C** in one’s own college, **K** in one’s own class, **●** whoever the identity admits. *About* says what has to lie there: the matter that is named, the place that is named, or (own places) everything that is listed. A *tie* to the matter admits whatever the role.',
    '',
    '## Procedures',
    '',
    `| ${TITLES.join(' | ')} |`,
    `|${TITLES.map(() => '---').join('|')}|`,
    ...[...EVERY_CONTRACT].sort(byName).map(row),
    '',
    '## Over what a role is held',
    '',
    '| role | scope |',
    '|---|---|',
    ...ROLES.map((role) => `| \`${role}\` | ${reachOf(role)} |`),
    '',
    '## Who gives a post and takes it back',
    '',
    'Over the place of the post, and never to oneself. `student` comes with the room.',
    '',
    '| post | given by |',
    '|---|---|',
    ...giving(GIVEN_BY),
    '',
    '## Who arranges a stand-in during a leave',
    '',
    '| post | arranged by |',
    '|---|---|',
    ...giving(STOOD_IN_BY),
    '',
  ].join('\n');

if (require.main === module) writeFileSync(ACCESS_PAGE, accessPage());
