/**
 * What a duty asks for over a term (000 分配-执行-反馈-执行; 001 "work is done when there is time"):
 * one act in every stretch of its kind's cadence. Silence is a stretch that ended without one;
 * a leave excuses it. Nothing is asked for between two terms.
 */
import { type Day, addDays, dayOf, startOfDay } from '../kernel/calendar';
import { type Term, termOf } from '../kernel/terms';
import { KIND_RULES } from './kinds';
import type { DutyKind, LeavePeriod } from './state';

/** Days in which one act is due, both included. */
export interface Stretch {
  from: Day;
  dueOn: Day;
}

export interface Lasting {
  kind: DutyKind;
  from: Day;
  until: Day | null;
}

const DAY_MS = 86_400_000;

const daysAfter = (day: Day, days: number): Day => dayOf(addDays(startOfDay(day), days));

/** How many days lie from one to another, both included; at least 0. */
const daysIn = (from: Day, until: Day): number =>
  Math.max(0, (Date.parse(until) - Date.parse(from)) / DAY_MS + 1);

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The plan of a duty for a term: whole stretches only, so that nothing is due in half a one. */
export function planOf({ kind, from, until }: Lasting, term: Term): Stretch[] {
  const days = KIND_RULES[kind].silentAfterDays;
  const begins = later(from, term.from);
  const ends = earlier(until ?? term.until, term.until);
  const count = Math.floor(daysIn(begins, ends) / days);
  return Array.from({ length: count }, (_, at) => ({
    from: daysAfter(begins, at * days),
    dueOn: daysAfter(begins, (at + 1) * days - 1),
  }));
}

const shared = (a: Stretch, leave: LeavePeriod): number =>
  daysIn(later(a.from, leave.from), earlier(a.dueOn, leave.until));

/** A leave that lasts on the day it is due, or half the stretch, excuses it: a choice of ours. */
export function isExcused(stretch: Stretch, leaves: readonly LeavePeriod[]): boolean {
  const { from, dueOn } = stretch;
  const away = leaves.reduce((sum, leave) => sum + shared(stretch, leave), 0);
  const atTheEnd = leaves.some((leave) => leave.from <= dueOn && dueOn <= leave.until);
  return atTheEnd || away * 2 >= daysIn(from, dueOn);
}

export interface Acted {
  /** The last day on which something was done under the duty; `null`: never. */
  lastActOn: Day | null;
  /** The holder's leaves. */
  leaves: readonly LeavePeriod[];
}

/** How a duty stands: until when the next act is due, and since when it is silent. */
export interface Rhythm {
  /** `null`: nothing more is due this term. */
  dueOn: Day | null;
  /** The day on which the act that is missing was due; `null`: all is well. */
  silentSince: Day | null;
}

/** How a duty stands on a day. An act in or after the stretch that ended breaks the silence. */
export function rhythmOf(duty: Lasting, { lastActOn, leaves }: Acted, today: Day): Rhythm {
  const term = termOf(today);
  if (!term) return { dueOn: null, silentSince: null };
  const plan = planOf(duty, term);
  const over = plan.filter(({ dueOn }) => dueOn < today).at(-1);
  const done = (stretch: Stretch): boolean => lastActOn !== null && lastActOn >= stretch.from;
  if (over && !done(over) && !isExcused(over, leaves))
    return { dueOn: over.dueOn, silentSince: over.dueOn };
  const next = plan.find((stretch) => stretch.dueOn >= today && !done(stretch));
  return { dueOn: next?.dueOn ?? null, silentSince: null };
}
