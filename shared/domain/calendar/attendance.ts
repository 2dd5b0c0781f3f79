/**
 * Who was there (brief R10: attendance, make-up). The code changes in the room every half
 * minute and the server alone says which one counts, so a photograph sent home is too late
 * and a phone whose clock is wrong is not.
 */
import type { Instant } from '../kernel/calendar';
import type { Decision, Fresh } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { AttendanceEvent } from './events';
import { takesSignIns } from './occasion';
import type { Attendance, LeaveGround, Occasion } from './state';

export type AttendanceDecision = Decision<Attendance, AttendanceEvent>;

/** How long one code is shown. */
export const STEP_SECONDS = 30;
/** One step back: it takes time to read and to type. */
const STEPS_BACK = 1;

const stepAt = (at: Instant): number => Math.floor(Date.parse(at) / 1000 / STEP_SECONDS);

/** The steps whose code is taken now, the newest first. */
export const stepsTaken = (now: Instant): number[] =>
  Array.from({ length: STEPS_BACK + 1 }, (_, back) => stepAt(now) - back);

/** When the code that is shown now gives way to the next. */
export const codeChangesAt = (now: Instant): Instant =>
  new Date((stepAt(now) + 1) * STEP_SECONDS * 1000).toISOString();

export const attendanceId = (occasionId: string, personId: PersonId): string =>
  `${occasionId}:${personId}`;

const blank = (occasion: Occasion, personId: PersonId, now: Instant): Fresh<Attendance> => ({
  id: attendanceId(occasion.id, personId),
  occasionId: occasion.id,
  ...{ kind: occasion.kind, buildingId: occasion.buildingId, startsAt: occasion.startsAt },
  ...{ personId, state: 'present', how: null, notedBy: null, at: now },
  ...{ ground: null, note: '', makeUpBy: null, makeUp: '' },
});

const fieldsOf = ({ version: _version, ...fields }: Attendance) => fields;

const factsOf = ({ id: attendanceId, occasionId, personId }: Fresh<Attendance>) => ({
  ...{ attendanceId, occasionId, personId },
});

function presentNow(
  occasion: Occasion,
  before: Attendance | undefined,
  by: Pick<Attendance, 'personId' | 'how' | 'notedBy'>,
  now: Instant,
): AttendanceDecision {
  ensure(occasion.expected.includes(by.personId), 'calendar.not_invited');
  ensure(before?.state !== 'present', 'calendar.already_signed_in');
  const standing = before ? fieldsOf(before) : blank(occasion, by.personId, now);
  const next = { ...standing, ...by, state: 'present' as const, at: now };
  return { next, events: [{ type: 'SignedIn', ...factsOf(next) }] };
}

interface Signing {
  personId: PersonId;
  code: string;
  /** The codes that this room shows now, by `stepsTaken`. */
  taken: readonly string[];
}

/** Signs in with the room's code; who had asked for leave and comes all the same is present. */
export function signIn(
  occasion: Occasion,
  before: Attendance | undefined,
  { personId, code, taken }: Signing,
  now: Instant,
): AttendanceDecision {
  ensure(takesSignIns(occasion, now), 'calendar.sign_in_closed');
  ensure(taken.includes(code), 'calendar.wrong_code');
  return presentNow(occasion, before, { personId, how: 'code', notedBy: null }, now);
}

/** Noted by whoever leads, for a phone that is empty; it says so, and by whom. */
export function notePresent(
  occasion: Occasion,
  before: Attendance | undefined,
  { personId, by }: { personId: PersonId; by: PersonId },
  now: Instant,
): AttendanceDecision {
  ensure(occasion.state === 'signing_in', 'calendar.sign_in_closed');
  ensure(personId !== by, 'calendar.note_yourself');
  return presentNow(occasion, before, { personId, how: 'by_hand', notedBy: by }, now);
}

/** Whoever wrote the minutes was there, also when they forgot to sign in themselves. */
export function noteHost(
  occasion: Occasion,
  before: Attendance | undefined,
  host: PersonId,
  now: Instant,
): AttendanceDecision {
  return presentNow(occasion, before, { personId: host, how: 'by_hand', notedBy: host }, now);
}

/** Leave with a reason, before it begins; the content is owed all the same. */
export function askLeave(
  occasion: Occasion,
  before: Attendance | undefined,
  { personId, ground, note }: { personId: PersonId; ground: LeaveGround; note: string },
  now: Instant,
): AttendanceDecision {
  ensure(occasion.state === 'announced', 'calendar.wrong_state', { state: occasion.state });
  ensure(now < occasion.startsAt, 'calendar.already_begun');
  ensure(occasion.expected.includes(personId), 'calendar.not_invited');
  ensure(before === undefined, 'calendar.already_on_leave');
  const next = { ...blank(occasion, personId, now), state: 'excused' as const, ground, note };
  return { next, events: [{ type: 'LeaveAsked', ...factsOf(next) }] };
}

/** After the minutes: whoever was not there owes a make-up, with leave or without. */
export function noteAbsence(
  occasion: Occasion,
  before: Attendance | undefined,
  { personId, makeUpBy }: { personId: PersonId; makeUpBy: Instant },
  now: Instant,
): AttendanceDecision | null {
  if (before && (before.state !== 'excused' || before.makeUpBy !== null)) return null;
  const absent = { ...blank(occasion, personId, now), state: 'absent' as const };
  const next = { ...(before ? fieldsOf(before) : absent), makeUpBy };
  const { buildingId } = occasion;
  const event = { ...factsOf(next), buildingId, dueAt: makeUpBy };
  return { next, events: [{ type: 'AbsenceNoted', ...event }] };
}

/** What was missed is read and thought about, in the person's own words; late is late, not lost. */
export function makeUp(attendance: Attendance, words: string, now: Instant): AttendanceDecision {
  const owes = attendance.makeUpBy !== null && attendance.state !== 'made_up';
  ensure(owes, 'calendar.nothing_to_do');
  const next = { ...fieldsOf(attendance), state: 'made_up' as const, makeUp: words, at: now };
  return { next, events: [{ type: 'AbsenceMadeUp', ...factsOf(next) }] };
}
