/**
 * An occasion from its notice to its minutes (brief R10): announced with an agenda, signed in to in
 * the room, held once somebody was there and wrote down what was said, or missed aloud, which
 * makes its make-up.
 */
import {
  type Day,
  type Instant,
  type WorkingCalendar,
  addDays,
  addHours,
  dayOf,
  endOfDay,
  endOfWorkingDay,
} from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { OccasionEvent } from './events';
import type { MinutesSection, Occasion, OccasionState, PeriodLength, Resolution } from './state';
import { callTime, periodOf } from './term-calendar';

export type OccasionDecision = Decision<Occasion, OccasionEvent>;

/** The notice should be out so many days before. */
const ANNOUNCED_DAYS = 1;
/** Sign-in opens so early at most; minutes are owed so many working days after. */
const EARLY_HOURS = 1;
const MINUTES_DAYS = 3;
const MAKE_UP_DAYS = 10;
export const MOST_RESOLUTIONS = 10;

const fieldsOf = ({ version: _version, ...fields }: Occasion) => fields;

export const factsOf = ({
  id: occasionId,
  kind,
  buildingId,
  startsAt,
  endsAt,
}: Omit<Occasion, 'version'>) => ({
  ...{ occasionId, kind, buildingId, startsAt, endsAt },
});

function ensureState({ state }: Occasion, ...allowed: OccasionState[]): void {
  ensure(allowed.includes(state), 'calendar.wrong_state', { state });
}

/** A report is handed in; nobody meets for it. */
const ensureMeets = ({ kind }: Occasion): void =>
  ensure(kind !== 'thought_report', 'calendar.no_meeting');

export interface Notice {
  venue: string;
  agenda: string[];
  /** Whom the notice goes to: everybody of its audience who serves in the building. */
  expected: PersonId[];
  by: PersonId;
}

/** Sends the notice, or sends it anew; refuses one for what has begun. */
export function announce(occasion: Occasion, notice: Notice, now: Instant): OccasionDecision {
  const { by, ...told } = notice;
  ensureMeets(occasion);
  ensureState(occasion, 'planned', 'announced');
  ensure(now < occasion.startsAt, 'calendar.already_begun');
  ensure(told.expected.length > 0, 'calendar.nobody_invited');
  const sent = { state: 'announced' as const, announcedBy: by, callAt: null };
  const next = { ...fieldsOf(occasion), ...told, ...sent };
  const { expected } = told;
  return { next, events: [{ type: 'OccasionAnnounced', ...factsOf(next), expected }] };
}

export interface Move {
  startsAt: Instant;
  reason: string;
  by: PersonId;
}

const PER: readonly [RegExp, PeriodLength][] = [
  [/^W/, 'week'],
  [/-Q/, 'quarter'],
  [/^\d{4}-\d\d$/, 'month'],
];

/** Whether a day lies in the period that the rule asks for; a term's own bounds are wide. */
function staysInPeriod({ period }: Occasion, day: Day): boolean {
  const per = PER.find(([shape]) => shape.test(period))?.[1] ?? 'term';
  return periodOf(per, day, period) === period;
}

/** Moves it within its period: monthly means every month, so never into the next one. */
export function move(
  occasion: Occasion,
  { startsAt, reason, by }: Move,
  now: Instant,
): OccasionDecision {
  ensureMeets(occasion);
  ensureState(occasion, 'planned', 'announced');
  ensure(startsAt > now, 'calendar.in_the_past');
  ensure(startsAt !== occasion.startsAt, 'calendar.nothing_changes');
  const inPeriod = occasion.attempt > 0 || staysInPeriod(occasion, dayOf(startsAt));
  ensure(inPeriod, 'calendar.out_of_period', { period: occasion.period });
  const lasts = Date.parse(occasion.endsAt) - Date.parse(occasion.startsAt);
  const endsAt = new Date(Date.parse(startsAt) + lasts).toISOString();
  const changes = [...occasion.changes, { at: now, by, what: 'moved' as const, reason }];
  const callAt = occasion.callAt && callTime(occasion.kind, startsAt);
  const next = { ...fieldsOf(occasion), startsAt, endsAt, callAt, changes };
  return { next, events: [{ type: 'OccasionMoved', ...factsOf(next), expected: next.expected }] };
}

/** Only what somebody added to the calendar can be called off; what a rule asks for is moved. */
export function cancel(
  occasion: Occasion,
  { reason, by }: Pick<Move, 'reason' | 'by'>,
  now: Instant,
): OccasionDecision {
  ensureState(occasion, 'planned', 'announced');
  ensure(occasion.kind === 'unified_activity', 'calendar.must_take_place');
  const changes = [...occasion.changes, { at: now, by, what: 'cancelled' as const, reason }];
  const next = { ...fieldsOf(occasion), state: 'cancelled' as const, changes };
  return { next, events: [{ type: 'OccasionCancelled', ...factsOf(next) }] };
}

/** Opens sign-in with a fresh secret; from an hour before until the end. */
export function openSignIn(
  occasion: Occasion,
  secret: string,
  now: Instant,
  calendar: WorkingCalendar,
): OccasionDecision {
  ensureMeets(occasion);
  ensureState(occasion, 'announced');
  ensure(now >= addHours(occasion.startsAt, -EARLY_HOURS), 'calendar.too_early');
  ensure(now < occasion.endsAt, 'calendar.over');
  const next = { ...fieldsOf(occasion), state: 'signing_in' as const, secret };
  const minutesBy = endOfWorkingDay(occasion.endsAt, MINUTES_DAYS, calendar);
  return { next, events: [{ type: 'SignInOpened', ...factsOf(next), minutesBy }] };
}

/** Whether the room's code is taken now. */
export const takesSignIns = ({ state, endsAt }: Occasion, now: Instant): boolean =>
  state === 'signing_in' && now < endsAt;

export interface Minutes {
  sections: MinutesSection[];
  resolutions: Pick<Resolution, 'text' | 'assignee' | 'dueOn'>[];
  by: PersonId;
  /** How many signed in or were noted present. */
  present: number;
}

const resolutionsOf = ({ resolutions }: Minutes): Resolution[] =>
  resolutions.map((made, at) => ({ ...made, id: `r${at + 1}`, doneAt: null, outcome: '' }));

const made = ({ id, buildingId }: Occasion, all: readonly Resolution[]): OccasionEvent[] =>
  all.map(({ id: own, assignee, dueOn }) => ({
    type: 'ResolutionMade',
    resolutionId: `${id}:${own}`,
    dueAt: endOfDay(dueOn),
    buildingId,
    assignee,
  }));

/**
 * Closes sign-in with the minutes; what was decided becomes tasks. Refuses before it began,
 * with nobody present, and tasks that are due before the day or belong to nobody invited.
 */
export function hold(
  occasion: Occasion,
  minutes: Minutes,
  now: Instant,
  calendar: WorkingCalendar,
): OccasionDecision {
  ensureState(occasion, 'signing_in');
  ensure(now >= occasion.startsAt, 'calendar.not_begun');
  ensure(minutes.present > 0, 'calendar.nobody_present');
  for (const { assignee, dueOn } of minutes.resolutions) {
    ensure(occasion.expected.includes(assignee), 'calendar.not_invited');
    ensure(dueOn >= dayOf(now), 'calendar.in_the_past');
  }
  const resolutions = resolutionsOf(minutes);
  const held = { state: 'held' as const, secret: null, minutedBy: minutes.by };
  const next = { ...fieldsOf(occasion), ...held, minutes: minutes.sections, resolutions };
  const makeUpBy = endOfWorkingDay(now, MAKE_UP_DAYS, calendar);
  const facts = factsOf(next);
  return {
    next,
    events: [{ type: 'OccasionHeld', ...facts, makeUpBy }, ...made(occasion, resolutions)],
  };
}

/** What was decided is done; by whom it was given to, or by whoever leads. */
export function finishResolution(
  occasion: Occasion,
  done: { resolution: string; outcome: string; by: PersonId; leads: boolean },
  now: Instant,
): OccasionDecision {
  const { resolution: id, outcome, by, leads } = done;
  const open = occasion.resolutions.find((one) => one.id === id);
  ensure(open, 'kernel.not_found');
  ensure(open.doneAt === null, 'calendar.nothing_to_do');
  ensure(open.assignee === by || leads, 'calendar.not_your_task');
  const resolutions = occasion.resolutions.map((one) =>
    one.id === id ? { ...one, doneAt: now, outcome } : one,
  );
  return {
    next: { ...fieldsOf(occasion), resolutions },
    events: [{ type: 'ResolutionDone', resolutionId: `${occasion.id}:${id}` }],
  };
}

/** Its time has come to be thought of; once. Reports are called for, and open with that. */
export function call(occasion: Occasion, now: Instant): OccasionDecision | null {
  const { callAt, state, kind } = occasion;
  if (callAt === null || callAt > now) return null;
  const opens = kind === 'thought_report' && state === 'planned';
  const next = {
    ...fieldsOf(occasion),
    callAt: null,
    state: opens ? ('announced' as const) : state,
  };
  if (state !== 'planned') return { next, events: [] };
  const announceBy = addDays(occasion.startsAt, -ANNOUNCED_DAYS);
  return { next, events: [{ type: 'OccasionNears', ...factsOf(next), announceBy }] };
}

/** Past their day reports are no longer called for; whoever still owes one is asked alone. */
export function closeReports(occasion: Occasion, now: Instant): OccasionDecision | null {
  const { kind, state, endsAt } = occasion;
  if (kind !== 'thought_report' || state !== 'announced' || now < endsAt) return null;
  const next = { ...fieldsOf(occasion), state: 'held' as const };
  return { next, events: [{ type: 'OccasionHeld', ...factsOf(next), makeUpBy: endsAt }] };
}
