/** Collections of people, places, positions and imports. */
import { type CollectionDeclaration, declare, index } from './declaring';

export const PEOPLE: CollectionDeclaration[] = [
  declare(
    'people',
    'a person of the university',
    index('standing', 'leftOn'),
    // `standing` tells hardly anybody apart, so it never stands first where people are looked for.
    index('roomId', 'standing'),
    index('servesIn'),
    index('searchKeys', 'standing'),
    index('classId', 'standing'),
    index('buildingId', 'standing', 'roomId'),
    index('standing', 'number'),
    index('collegeId', 'classId'),
    index('collegeId', 'servesIn'),
    { ...index('number'), unique: true },
  ),
  declare('bindings', 'which person a WeChat identity is, under its hash', index('personId')),
  declare(
    'posts',
    'one position of one person',
    index('role', 'scopeKey'),
    index('scopeKey', 'role'),
    index('personId'),
    index('standsInFor'),
  ),
  declare(
    'imports',
    'a list that was read, confirmed and written',
    index('-readAt'),
    index('state'),
  ),
  declare('exports', 'who took people out as a file', index('askedAt')),
  declare(
    'import_chunks',
    'a page of what an import does, or of rows that it cannot take',
    index('importId', 'part', 'at'),
    index('readAt'),
  ),
  declare('buildings', 'an apartment building'),
  declare('rooms', 'a room', index('buildingId')),
  declare(
    'units',
    'a college, branch, class, club or department',
    index('kind', 'name'),
    index('collegeId', 'kind'),
  ),
  declare('groups', 'the Party group of one or more buildings', index('buildings'), index('until')),
  declare('enrolments', 'whether a person is bound, under their id', index('boundTo')),
  declare(
    'join_sheets',
    'a printed list of one-time codes, as hashes',
    index('codes.hash'),
    index('codes.personId'),
    index('expiresAt'),
  ),
  declare('join_tries', 'wrong codes of one identity, under its hash', index('since')),
  declare(
    'handovers',
    'what somebody who went answered for',
    index('buildingId', 'state', 'dueAt'),
    index('collegeId', 'state', 'dueAt'),
    index('state', 'dueAt'),
    index('personId'),
    index('openedAt'),
  ),
  declare(
    'restructurings',
    'groups set up, merged, split or closed by a decision',
    index('-effectiveAt'),
  ),
];
