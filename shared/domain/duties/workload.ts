/**
 * How much somebody's duties asked of them in a period, and what became of it (001: work must be
 * countable; 000: quantified fairly). Every number is a list of records. What nobody was asked
 * for is not missing, what is excused is not missing, and nobody is compared with anybody.
 */
import { type Day, addDays, dayOf, startOfDay } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { termsIn } from '../kernel/terms';
import { type Stretch, isExcused, planOf } from './cadence';
import type { DutyRecord, DutyRound, LeavePeriod, RosteredKind } from './state';

export const WORK_STATES = ['done', 'late', 'excused', 'missing', 'coming'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export const WORK_KINDS = ['contact', 'round', 'follow_up'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One thing that was due, and the record that shows what became of it. */
export interface Work {
  kind: WorkKind;
  /** The duty that asked for it; `null` for a round. */
  duty: { kind: RosteredKind; target: string } | null;
  dueOn: Day;
  state: WorkState;
  /** What was recorded: contact sheets, or the round; empty when nothing was. */
  records: string[];
}

/** A sheet as far as workload is concerned. */
export interface Made {
  id: string;
  dutyId: string;
  kind: RosteredKind;
  target: string;
  happenedOn: Day;
  followUp: { dueOn: Day; doneOn: Day | null } | null;
}

export interface Held {
  person: PersonId;
  duties: readonly DutyRecord[];
  sheets: readonly Made[];
  rounds: readonly DutyRound[];
  leaves: readonly LeavePeriod[];
}

export interface Period {
  from: Day;
  until: Day;
}

/** So long after its day an act still counts, as late; later it belongs to the next: ours. */
const LATE_DAYS = 7;

const daysAfter = (day: Day, days: number): Day => dayOf(addDays(startOfDay(day), days));

/** An area's act is its rounds, which have due days of their own. */
const isContact = ({ kind }: Pick<DutyRecord, 'kind'>): boolean => kind !== 'area';

const within = ({ from, until }: Period, day: Day): boolean => from <= day && day <= until;

const withoutRecord = (dueOn: Day, excused: boolean, today: Day): WorkState => {
  if (dueOn >= today) return 'coming';
  return excused ? 'excused' : 'missing';
};

/** The stretches of one duty with the sheets that fill them; a sheet fills one stretch. */
function contactsUnder(duty: DutyRecord, held: Held, period: Period, today: Day): Work[] {
  const { kind, target } = duty;
  const plan = termsIn(period).flatMap((term) => planOf(duty, term));
  const free = new Map(
    held.sheets.filter(({ dutyId }) => dutyId === duty.id).map((sheet) => [sheet.id, sheet]),
  );
  const take = (from: Day, until: Day, most: number): string[] => {
    const fitting = [...free.values()].filter(({ happenedOn }) =>
      within({ from, until }, happenedOn),
    );
    const taken = fitting.slice(0, most).map(({ id }) => id);
    taken.forEach((id) => free.delete(id));
    return taken;
  };
  const became = (stretch: Stretch): Pick<Work, 'state' | 'records'> => {
    const { from, dueOn } = stretch;
    const inTime = take(from, dueOn, Infinity);
    if (inTime.length > 0) return { state: 'done', records: inTime };
    const excused = isExcused(stretch, held.leaves);
    const late = excused ? [] : take(daysAfter(dueOn, 1), daysAfter(dueOn, LATE_DAYS), 1);
    if (late.length > 0) return { state: 'late', records: late };
    return { state: withoutRecord(dueOn, excused, today), records: [] };
  };
  return plan.map((stretch) => ({
    ...{ kind: 'contact', duty: { kind, target }, dueOn: stretch.dueOn },
    ...became(stretch),
  }));
}

/** What was promised after a contact, on the day that it was promised for. */
const promised = ({ id, kind, target, followUp }: Made, today: Day): Work[] => {
  if (!followUp) return [];
  const { dueOn, doneOn } = followUp;
  const done: WorkState = doneOn !== null && doneOn <= dueOn ? 'done' : 'late';
  const state = doneOn === null ? withoutRecord(dueOn, false, today) : done;
  return [{ kind: 'follow_up', duty: { kind, target }, dueOn, state, records: [id] }];
};

function walked(
  { id, dueOn, doneOn }: DutyRound,
  leaves: readonly LeavePeriod[],
  today: Day,
): Work {
  const excused = isExcused({ from: dueOn, dueOn }, leaves);
  const done: WorkState = doneOn <= dueOn ? 'done' : 'late';
  const state = doneOn ? done : withoutRecord(dueOn, excused, today);
  return { kind: 'round', duty: null, dueOn, state, records: [id] };
}

/** Everything that was due in the period, the oldest first. */
export function workOf(held: Held, period: Period, today: Day): Work[] {
  const contacts = held.duties
    .filter(isContact)
    .flatMap((duty) => contactsUnder(duty, held, period, today));
  const promises = held.sheets.flatMap((sheet) => promised(sheet, today));
  const rounds = held.rounds.map((round) => walked(round, held.leaves, today));
  return [...contacts, ...promises, ...rounds]
    .filter(({ dueOn }) => within(period, dueOn))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

export type Sums = Record<WorkState, number> & {
  /** Done, late, excused and missing; what is to come is not due yet. */
  due: number;
};

/** The numbers, each of them the length of a list. */
export function sumsOf(work: readonly Work[]): Sums {
  const of = (state: WorkState): number => work.filter((each) => each.state === state).length;
  const [done, late, excused] = [of('done'), of('late'), of('excused')];
  const [missing, coming] = [of('missing'), of('coming')];
  return { done, late, excused, missing, coming, due: done + late + excused + missing };
}
