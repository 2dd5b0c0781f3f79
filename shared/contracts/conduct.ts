/** Facts about a named person in the apartment, with notice and room for a remark. */
import { CONDUCT_CATEGORIES } from '../domain/conduct/state';
import { about, held, read, tied, write } from './contract';
import { cursor, day, id, instant, pageOf, paragraph, version, z } from './schema';

const category = z.enum(CONDUCT_CATEGORIES);

const fact = z.object({
  id,
  version,
  personId: id,
  personName: z.string(),
  category,
  text: z.string(),
  happenedOn: day,
  authorName: z.string(),
  recordedAt: instant,
  remarkUntil: instant,
  remark: z.nullable(z.object({ text: z.string(), at: instant })),
  state: z.enum(['noticed', 'final', 'withdrawn']),
  /** When it became final or was withdrawn. */
  settledAt: z.nullable(instant),
  /** The author's reason when it was withdrawn; empty otherwise. */
  withdrawnBecause: z.string(),
  /** What the reader may do next. */
  may: z.array(z.enum(['remark', 'finalise', 'withdraw'])),
});

/** Records a fact; the person is notified at once and may remark on it. */
export const record = write({
  procedure: 'conduct.record',
  permission: held('instructor', 'group_leader'),
  about: about.document('people', 'personId'),
  input: z.object({ personId: id, category, text: paragraph, happenedOn: day }),
  output: z.object({ factId: id, remarkUntil: instant }),
  errors: ['conduct.about_yourself', 'conduct.in_future'],
});

/** The person's own words beside the fact, once. */
export const remark = write({
  procedure: 'conduct.remark',
  permission: tied(['subject']),
  about: about.document('conduct_facts', 'factId'),
  input: z.object({ factId: id, expectedVersion: version, text: paragraph }),
  output: z.object({ version }),
  errors: ['conduct.wrong_state', 'conduct.already_remarked'],
});

/** The author stands by it under their own identity: from now on it may be evidence. */
export const finalise = write({
  procedure: 'conduct.finalise',
  permission: tied(['author']),
  about: about.document('conduct_facts', 'factId'),
  input: z.object({ factId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['conduct.wrong_state', 'conduct.window_open', 'conduct.no_longer_appointed'],
});

/** The author takes it back before it is final, saying why. */
export const withdraw = write({
  procedure: 'conduct.withdraw',
  permission: tied(['author']),
  about: about.document('conduct_facts', 'factId'),
  input: z.object({ factId: id, expectedVersion: version, because: paragraph }),
  output: z.object({ version }),
  errors: ['conduct.wrong_state'],
});

/** What is recorded about me. */
export const mine = read({
  procedure: 'conduct.mine',
  permission: held('student', 'activist', 'member', 'group_leader'),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(fact),
  errors: [],
});

/** What I have recorded. */
export const recorded = read({
  procedure: 'conduct.recorded',
  permission: held('instructor', 'group_leader'),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(fact),
  errors: [],
});

/** One fact, for its subject, its author and the guidance department. */
export const get = read({
  procedure: 'conduct.get',
  permission: tied(['subject', 'author'], 'guidance'),
  about: about.document('conduct_facts', 'factId'),
  sensitive: true,
  input: z.object({ factId: id }),
  output: fact,
  errors: [],
});
