/**
 * A term's calendar from the rules (brief R10): every rule's days within the term, moved off
 * holidays, weekends and exam weeks but never out of the period that the rule asks for. Ids
 * follow from rule, building and period, so that generating twice makes nothing twice.
 */
import { type Day, type Instant, addHours, dayAfter, dayOf } from '../kernel/calendar';
import type { Fresh } from '../kernel/entity';
import type { BuildingId } from '../kernel/ids';
import { type Avoided, avoids, occurrences } from '../kernel/recurrence';
import type { Almanac, Period, Term } from '../kernel/terms';
import { AGENDAS } from './cadences';
import type { Cadence, Occasion, OccasionKind, PeriodLength } from './state';

const CLEAR_OF: { avoids: readonly Avoided[] } = {
  avoids: ['holidays', 'exams', 'vacations', 'weekends'],
};
/** A report is handed in from anywhere: only the term's end and holidays move its day. */
const REPORT_CLEAR_OF: { avoids: readonly Avoided[] } = { avoids: ['holidays', 'vacations'] };

const LONGEST_SEARCH = 100;

const MONTHS_A_QUARTER = 3;

const WEEK_DAYS = 7;

/** The Monday of a day's week. */
function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00.000Z`).getUTCDay() || WEEK_DAYS;
  return dayOf(addHours(`${day}T04:00:00.000Z`, -24 * (weekday - 1)));
}

/** `W2026-10-12`, `2026-10`, `2026-Q4` or the term's id: what a rule asks for once. */
export function periodOf(per: PeriodLength, day: Day, termId: string): string {
  const [year = '', month = ''] = day.split('-');
  if (per === 'week') return `W${mondayOf(day)}`;
  if (per === 'month') return `${year}-${month}`;
  if (per === 'quarter') return `${year}-Q${Math.ceil(Number(month) / MONTHS_A_QUARTER)}`;
  return termId;
}

const dayBefore = (day: Day): Day => dayOf(addHours(`${day}T04:00:00.000Z`, -24));

interface Search {
  from: Day;
  step: (day: Day) => Day;
  within: (day: Day) => boolean;
  fits: (day: Day) => boolean;
}

function firstFit({ from, step, within, fits }: Search): Day | null {
  for (
    let day = from, count = 0;
    within(day) && count < LONGEST_SEARCH;
    day = step(day), count += 1
  )
    if (fits(day)) return day;
  return null;
}

/**
 * The day itself, or else the next clear one of the same period and term, or else the last
 * clear one before it; `null` when the period has none, as in a month of exams.
 */
export function movedDay(cadence: Cadence, day: Day, term: Term, almanac: Almanac): Day | null {
  const clearOf = cadence.kind === 'thought_report' ? REPORT_CLEAR_OF : CLEAR_OF;
  const period = periodOf(cadence.per, day, term.id);
  const within = (one: Day) =>
    one >= term.from && one <= term.until && periodOf(cadence.per, one, term.id) === period;
  const fits = (one: Day) => !avoids(clearOf, one, almanac);
  const search = { from: day, within, fits };
  return firstFit({ ...search, step: dayAfter }) ?? firstFit({ ...search, step: dayBefore });
}

/** `19:00` on a day in Shanghai. */
export const instantAt = (day: Day, at: string): Instant =>
  new Date(`${day}T${at}:00.000+08:00`).toISOString();

const HOUR_MINUTES = 60;

/** Days before it that those who lead are asked for a notice, or everybody for a report. */
const CALLED_DAYS: Record<OccasionKind, number> = {
  organization_life: 7,
  themed_day: 7,
  appraisal_meeting: 14,
  thought_report: 30,
  unified_activity: 7,
};

export const callTime = (kind: OccasionKind, startsAt: Instant): Instant =>
  addHours(startsAt, -24 * CALLED_DAYS[kind]);

const idOf = (cadence: Pick<Cadence, 'id'>, buildingId: BuildingId, period: string): string =>
  `${cadence.id}.${buildingId}.${period}`;

interface Placed {
  cadence: Cadence;
  buildingId: BuildingId;
  period: string;
  day: Day;
  movedFrom: Day | null;
}

const EMPTY = {
  venue: '',
  state: 'planned',
  attempt: 0,
  makeUpOf: null,
  expected: [],
  announcedBy: null,
  secret: null,
  minutes: [],
  minutedBy: null,
  resolutions: [],
  changes: [],
} as const;

/** A rule's occasion on its day, as it first stands in the calendar. */
export function occasionOf({
  cadence,
  buildingId,
  period,
  day,
  movedFrom,
}: Placed): Fresh<Occasion> {
  const { kind, id: cadenceId, title, source, ground, audience, at, minutes } = cadence;
  const startsAt = instantAt(day, at);
  return {
    ...{ kind, cadenceId, title, source, ground, audience, buildingId, period, movedFrom },
    ...EMPTY,
    expected: [],
    minutes: [],
    resolutions: [],
    changes: [],
    id: idOf(cadence, buildingId, period),
    startsAt,
    callAt: callTime(kind, startsAt),
    endsAt: addHours(startsAt, minutes / HOUR_MINUTES),
    agenda: [...AGENDAS[kind]],
  };
}

/** A rule's days from a day of the term on, with the days that the rule named. */
export function daysOf(
  cadence: Cadence,
  term: Term,
  window: Period,
  almanac: Almanac,
): { day: Day; movedFrom: Day | null; period: string }[] {
  const recurrence = { rule: cadence.recurrence, avoids: [], otherwise: 'skip' as const };
  const named = occurrences({ ...recurrence, anchor: window.from }, window, almanac);
  const byPeriod = new Map<string, { day: Day; movedFrom: Day | null; period: string }>();
  for (const on of named) {
    const day = movedDay(cadence, on, term, almanac);
    const period = periodOf(cadence.per, on, term.id);
    if (day === null || byPeriod.has(period)) continue;
    byPeriod.set(period, { day, movedFrom: day === on ? null : on, period });
  }
  return [...byPeriod.values()];
}

/** Every rule's occasions in every building it is for, within a window of one term. */
export function termCalendar(
  cadences: readonly (Cadence & { buildings?: readonly BuildingId[] })[],
  buildings: readonly BuildingId[],
  { term, window, almanac }: { term: Term; window: Period; almanac: Almanac },
): Fresh<Occasion>[] {
  return cadences.flatMap((cadence) => {
    const own = cadence.buildings ?? [];
    const placed = daysOf(cadence, term, window, almanac);
    return buildings
      .filter((id) => own.length === 0 || own.includes(id))
      .flatMap((buildingId) => placed.map((on) => occasionOf({ cadence, buildingId, ...on })));
  });
}
