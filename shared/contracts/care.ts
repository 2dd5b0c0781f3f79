/**
 * Help cases of key students (brief R2, R25; principle 4): need → offer → referral in closed
 * fields, for those who must know and for the student. Every reading by somebody else is logged.
 */
import {
  CLOSINGS,
  NEED_CATEGORIES,
  OFFERS,
  REFERRALS,
  REVIEW_FINDINGS,
} from '../domain/care/help-case';
import { about, everyone, held, read, tied, write } from './contract';
import { cursor, day, id, instant, optionalText, pageOf, version, z } from './schema';

/** The class's counsellor and the building's instructor: nobody above them, nobody beside them. */
const LOOKING_AFTER = ['counsellor', 'instructor'] as const;
const needs = z.array(z.enum(NEED_CATEGORIES)).check(z.minLength(1), z.maxLength(3));
/** Short on purpose: a sentence about what was done, not about the person. */
const shortNote = optionalText(60);
const caseAt = { caseId: id, expectedVersion: version };
const changed = z.object({ version });

/** The counsellor of the class or the instructor of the building opens it; the student is told. */
export const openCase = write({
  procedure: 'care.open_case',
  permission: held(...LOOKING_AFTER),
  about: about.document('people', 'personId'),
  input: z.object({ personId: id, needs }),
  output: z.object({ caseId: id, version }),
  errors: ['care.already_open', 'care.about_yourself', 'care.only_students'],
});

const row = z.object({
  id,
  subjectName: z.string(),
  state: z.enum(['open', 'closed']),
  contactName: z.nullable(z.string()),
  /** Whether nobody keeps in touch. */
  uncontacted: z.boolean(),
  reviewOn: z.nullable(day),
  /** The newest day on which something was offered or referred; `null`: nothing yet. */
  lastHelpOn: z.nullable(day),
});

/** Cases of my classes and buildings, without what they are about: that is one reading each. */
export const cases = read({
  procedure: 'care.cases',
  permission: held(...LOOKING_AFTER),
  about: about.own,
  input: z.object({ state: z.enum(['open', 'closed']), after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** Cases in which I keep in touch. */
export const mine = read({
  procedure: 'care.mine',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({ rows: z.array(row) }),
  errors: [],
});

/** The case about me, if there is one. */
export const aboutMe = read({
  procedure: 'care.about_me',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({ caseId: z.nullable(id) }),
  errors: [],
});

const step = z.object({
  act: z.enum(['opened', 'offered', 'referred', 'assigned', 'reviewed', 'closed']),
  on: day,
  at: instant,
  byName: z.string(),
  needs: z.nullable(z.array(z.enum(NEED_CATEGORIES))),
  offer: z.nullable(z.enum(OFFERS)),
  referral: z.nullable(z.enum(REFERRALS)),
  note: z.string(),
  contactName: z.nullable(z.string()),
  finding: z.nullable(z.enum(REVIEW_FINDINGS)),
  because: z.nullable(z.enum(CLOSINGS)),
});

/** One case: for whoever keeps in touch, counsellor, instructor and the student; logged. */
export const helpCase = read({
  procedure: 'care.case',
  permission: tied(['holder', 'subject'], ...LOOKING_AFTER),
  about: about.document('help_cases', 'caseId'),
  input: z.object({ caseId: id }),
  output: z.object({
    ...row.shape,
    version,
    needs,
    /** Where it lies, for finding who may keep in touch. */
    buildingId: z.nullable(id),
    classId: z.nullable(id),
    steps: z.array(step),
    own: z.boolean(),
    /** What the reader may do. */
    may: z.array(z.enum(['help', 'lead'])),
  }),
  errors: [],
  sensitive: true,
});

/** Something was offered. */
export const offer = write({
  procedure: 'care.offer',
  permission: tied(['holder'], ...LOOKING_AFTER),
  about: about.document('help_cases', 'caseId'),
  input: z.object({ ...caseAt, what: z.enum(OFFERS), on: day, note: shortNote }),
  output: changed,
  errors: ['care.closed', 'care.in_future', 'care.does_not_belong'],
});

/** Somebody was referred to a place that is made for it. */
export const refer = write({
  procedure: 'care.refer',
  permission: tied(['holder'], ...LOOKING_AFTER),
  about: about.document('help_cases', 'caseId'),
  input: z.object({ ...caseAt, to: z.enum(REFERRALS), on: day, note: shortNote }),
  output: changed,
  errors: ['care.closed', 'care.in_future', 'care.does_not_belong'],
});

/** Who may keep in touch: members and activists who serve in the building or study in the class. */
export const contactsIn = read({
  procedure: 'care.contacts_in',
  permission: held(...LOOKING_AFTER),
  about: about.place('place'),
  input: z.object({ place: id }),
  output: z.object({ people: z.array(z.object({ personId: id, name: z.string() })) }),
  errors: [],
});

/** A member keeps in touch from today; `null`: nobody any more. */
export const assign = write({
  procedure: 'care.assign',
  permission: held(...LOOKING_AFTER),
  about: about.document('help_cases', 'caseId'),
  input: z.object({ ...caseAt, personId: z.nullable(id) }),
  output: changed,
  errors: ['care.closed', 'care.cannot_be_contact', 'care.nothing_changes'],
});

/** Looked at together; the next review is set. */
export const review = write({
  procedure: 'care.review',
  permission: held(...LOOKING_AFTER),
  about: about.document('help_cases', 'caseId'),
  input: z.object({ ...caseAt, finding: z.enum(REVIEW_FINDINGS) }),
  output: z.object({ version, reviewOn: z.nullable(day) }),
  errors: ['care.closed'],
});

/** Closed for a reason from the list. */
export const closeCase = write({
  procedure: 'care.close_case',
  permission: held(...LOOKING_AFTER),
  about: about.document('help_cases', 'caseId'),
  input: z.object({ ...caseAt, because: z.enum(CLOSINGS) }),
  output: changed,
  errors: ['care.closed'],
});
