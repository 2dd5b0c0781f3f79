/** Official letters of a case: issued once, printed as often as needed, checked by anybody who holds one. */
import { DISPATCH_KINDS } from '../domain/development/dispatches/state';
import { about, everyone, held, read, tied, write } from './contract';
import { cursor, day, id, instant, pageOf, receipt, version, z } from './schema';

const kind = z.enum(DISPATCH_KINDS);
const OFFICES = ['college_secretary', 'guidance'] as const;

/** Letters of a case, newest first: to an office all of its places, to anybody else their own. */
export const dispatches = read({
  procedure: 'development.dispatches',
  permission: held('student', 'member', 'activist', 'group_leader', ...OFFICES),
  about: about.own,
  input: z.object({ candidacyId: id, after: cursor }),
  output: pageOf(z.object({ id, kind, number: z.string(), issuedAt: instant })),
  errors: [],
});

/** Freezes, numbers and seals a letter of what the record says now. */
export const issueDispatch = write({
  procedure: 'development.issue_dispatch',
  permission: held(...OFFICES),
  about: about.document('candidacies', 'candidacyId'),
  input: z.object({ candidacyId: id, expectedVersion: version, kind }),
  output: z.object({ dispatchId: id, number: z.string(), code: receipt }),
  errors: ['development.dispatch_not_due'],
});

/** The letter as a file; whoever it is not addressed to is logged as its reader. */
export const dispatchFile = read({
  procedure: 'development.dispatch_file',
  function: 'office',
  permission: tied(['holder'], ...OFFICES),
  about: about.document('dispatches', 'dispatchId'),
  sensitive: true,
  input: z.object({ dispatchId: id }),
  output: z.object({ name: z.string(), base64: z.string() }),
  errors: [],
});

/** Holds a paper against its record: what it is and what it is worth, nothing about anybody. */
export const verifyDispatch = read({
  procedure: 'development.verify_dispatch',
  identity: 'none',
  permission: everyone,
  about: about.own,
  input: z.object({ code: receipt }),
  output: z.object({
    kind,
    number: z.string(),
    issuer: z.string(),
    issuedOn: day,
    hash: z.string(),
    standing: z.enum(['in_force', 'overtaken', 'ended']),
  }),
  errors: ['development.unknown_dispatch'],
});

/** A college's candidates with where they stand, as a spreadsheet. */
export const candidatesSheet = read({
  procedure: 'development.candidates_sheet',
  function: 'office',
  permission: held(...OFFICES),
  about: about.own,
  input: z.object({}),
  output: z.object({ name: z.string(), rows: z.int(), base64: z.string() }),
  errors: ['development.too_many_rows'],
});
