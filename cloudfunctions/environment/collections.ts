/**
 * Every collection with its indexes, as data: the local cloud enforces them, a deployment
 * creates them. All are readable and writable through cloud functions only. A query that
 * no index serves is a fault that tests find.
 */
export interface IndexDeclaration {
  name: string;
  keys: { field: string; direction: 1 | -1 }[];
  unique?: boolean;
}

export interface CollectionDeclaration {
  name: string;
  /** What a document is, for `docs/collections.md`. */
  holds: string;
  indexes: IndexDeclaration[];
}

const index = (...fields: string[]): IndexDeclaration => ({
  name: fields.map((field) => field.replace('-', '')).join('_'),
  keys: fields.map((field) => ({
    field: field.replace('-', ''),
    direction: field.startsWith('-') ? -1 : 1,
  })),
});

const declare = (name: string, holds: string, ...indexes: IndexDeclaration[]) => ({
  name,
  holds,
  indexes,
});

export const COLLECTIONS: CollectionDeclaration[] = [
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
  declare(
    'doors',
    'a door under its code, with its plates',
    index('roomId', 'state'),
    index('plates.personId'),
  ),
  declare(
    'letters',
    'a confidential message and its answer',
    index('addressees', '-leftAt'),
    index('receiptHash'),
    index('leftAt'),
  ),
  declare(
    'hazards',
    'a hazard from report to closed',
    index('buildingId', 'state', 'dueAt'),
    index('collegeId', 'state', 'dueAt'),
    index('state', 'dueAt'),
    index('receiptHash'),
    index('roomId'),
    index('reporter', 'state'),
    index('steps.by'),
    index('reportedAt'),
    index('buildingId', '-reportedAt'),
  ),
  declare(
    'rosters',
    'who is responsible for what: one kind in one place, with its open gaps',
    index('duties.holder'),
    index('checkedOn'),
  ),
  declare(
    'duties',
    'one duty of a roster by itself, kept as history',
    index('holder', '-from'),
    index('covers', '-from'),
    index('key'),
    index('rosterId', 'target', '-from'),
    index('until', 'checkedOn'),
  ),
  declare(
    'duty_silences',
    'a duty under which nothing was done by the day it was due',
    index('dutyId', 'state'),
    index('holder', 'state'),
    index('overAt'),
  ),
  declare(
    'duty_rounds',
    'a round as far as workload is concerned',
    index('inspectors', 'dueOn'),
    index('dueOn'),
  ),
  declare(
    'contacts',
    'a contact record sheet with what follows from it',
    index('author', '-recordedAt'),
    index('buildingId', '-recordedAt'),
    index('collegeId', '-recordedAt'),
    index('-recordedAt'),
    index('subject', '-recordedAt'),
    index('roomId', '-recordedAt'),
    index('feedback.by'),
    index('open', '-recordedAt'),
  ),
  declare('leaves', "one person's leaves of duties"),
  declare(
    'help_cases',
    'what was offered to a student who needs help, and where they were referred to',
    index('subject'),
    index('contact.personId'),
    index('steps.by'),
    index('buildingId', 'state', '-openedAt'),
    index('classId', 'state', '-openedAt'),
    index('collegeId', 'state'),
    index('state', '-openedAt'),
    index('closedAt'),
  ),
  declare(
    'alarms',
    'a call for help, who took it and how it ended',
    index('raisedBy', '-raisedAt'),
    index('subject', '-raisedAt'),
    index('acknowledgedBy', '-raisedAt'),
    index('buildingId', '-raisedAt'),
    index('classId', '-raisedAt'),
    index('-raisedAt'),
  ),
  declare(
    'rounds',
    'rooms that a pair sees by a time',
    index('inspectors', 'state', 'dueAt'),
    index('rooms'),
    index('dueAt'),
    index('buildingId', '-dueAt'),
  ),
  declare(
    'inspections',
    'one room seen once',
    index('roundId'),
    index('submittedAt'),
    index('roomId', '-submittedAt'),
    index('inspector', '-submittedAt'),
    index('buildingId', '-submittedAt'),
  ),
  declare(
    'conduct_facts',
    'a fact about a named person',
    index('personId', '-recordedAt'),
    index('author', '-recordedAt'),
    index('settledAt'),
  ),
  declare(
    'candidacies',
    "a person's way to membership, with its consultations",
    index('personId'),
    index('collegeId', 'name'),
    index('gateState', 'name'),
  ),
  declare(
    'reminders',
    'something a person should do or know',
    index('personId', 'state', 'dueAt'),
    index('personId', '-fireAt'),
    index('state', 'fireAt'),
    index('fireAt'),
    index('cause.id', 'state'),
    index('message.state', 'state', 'message.line'),
    index('state', 'climbsAt'),
    index('message.state', 'message.claimedAt'),
  ),
  declare('grants', 'how many messages a person still allows per template', index('personId')),
  declare(
    'journal',
    'audit, outbox and replies',
    index('entity', 'entityVersion'),
    index('pending', 'at'),
    index('batch', 'at'),
    index('who', '-at'),
  ),
  declare(
    'corrections',
    'an objection to a record, or a request to correct it, with its answer',
    index('personId', '-askedAt'),
    index('recordId', 'state'),
    index('answer.by'),
    index('answeredAt'),
    index('state', 'dueAt'),
    index('buildingId', 'state', 'dueAt'),
    index('collegeId', 'state', 'dueAt'),
    index('classId', 'state', 'dueAt'),
  ),
  declare('retention_runs', 'what the clock removed or anonymized in one run', index('-at')),
  declare('checkpoints', 'sealed batches as they were taken out of the house', index('-at')),
  declare(
    'batches',
    'a sealed batch of journal entries of one context',
    index('context', '-number'),
    index('newest'),
  ),
  declare('leases', 'which run of the clock may do a work that only one may do'),
  declare('readings', 'who read a sensitive record', index('subject', '-at'), index('at')),
];
  declare('reminder_preferences', 'how a person wishes to be told', index('personId')),
