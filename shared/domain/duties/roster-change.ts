/** How one roster changes: what began, what ended, and the gaps that follow from it. */
import { type Day, addDays, dayOf, startOfDay } from '../kernel/calendar';
import type { Decision, Fresh } from '../kernel/entity';
import type { RosterEvent } from './events';
import { type Surroundings, gapEvents, gapsOf } from './gaps';
import type { Area, Duty, Roster } from './state';

export type RosterDecision = Decision<Roster, RosterEvent>;

const dayBefore = (day: Day): Day => dayOf(addDays(startOfDay(day), -1));

/** A duty that ends before it began never was; any other keeps its place in the history. */
const closed = (duty: Duty, from: Day): Duty[] =>
  duty.from >= from ? [] : [{ ...duty, until: dayBefore(from) }];

interface Change {
  duties: Duty[];
  areas?: Area[];
  started: readonly Duty[];
  ended: readonly Duty[];
  /** Were to end and go on. */
  renewed?: readonly Duty[];
}

const ids = (duties: readonly Duty[]): string[] => duties.map(({ id }) => id);

/** The roster as it will be, with the gaps that the change opens or closes. */
export function changed(
  roster: Fresh<Roster>,
  { started, ended, renewed = [], ...change }: Change,
  around: Surroundings,
): RosterDecision {
  const after = { ...roster, ...change, checkedOn: dayOf(around.now) };
  const next = { ...after, gaps: gapsOf(after, around) };
  const { id, kind, place } = roster;
  const of = {
    rosterId: id,
    kind,
    place,
    started: ids(started),
    ended: ids(ended),
    renewed: ids(renewed),
  };
  return {
    next,
    events: [{ type: 'RosterChanged', ...of }, ...gapEvents(roster.gaps, next, around)],
  };
}

/** The duties with some of them ended before `from`. */
export const without = (duties: readonly Duty[], ended: readonly Duty[], from: Day): Duty[] =>
  duties.flatMap((duty) => (ended.includes(duty) ? closed(duty, from) : [duty]));

export const lasts = (duty: Duty, from: Day): boolean => duty.until === null || duty.until >= from;
