/** Rules that the department adds to the calendar (R30: unified activity plans) and ends again. */
import { type Day, type Instant, dayAfter, dayOf } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import { ensure } from '../kernel/problem';
import { isRule } from '../kernel/recurrence';
import type { CadenceSet } from './events';
import type { OwnCadence } from './state';

type CadenceDecision = Decision<OwnCadence, CadenceSet>;

type Told = Omit<OwnCadence, 'version' | 'kind' | 'source' | 'per' | 'setAt' | 'until'> & {
  until: Day;
};

/** Adds a unified activity; it begins tomorrow at the earliest. */
export function set(told: Told, now: Instant): CadenceDecision {
  ensure(isRule(told.recurrence), 'calendar.unknown_rule');
  ensure(told.from > dayOf(now), 'calendar.in_the_past');
  ensure(told.until >= told.from, 'calendar.in_the_past');
  const fixed = { kind: 'unified_activity', source: 'university', per: 'week' } as const;
  return {
    next: { ...told, ...fixed, setAt: now },
    events: [{ type: 'CadenceSet', cadenceId: told.id }],
  };
}

/** Ends a rule from tomorrow on. */
export function end(cadence: OwnCadence, now: Instant): CadenceDecision {
  const { version: _version, ...fields } = cadence;
  const tomorrow = dayAfter(dayOf(now));
  ensure(cadence.until === null || cadence.until > tomorrow, 'calendar.nothing_changes');
  return {
    next: { ...fields, until: tomorrow },
    events: [{ type: 'CadenceEnded', cadenceId: cadence.id }],
  };
}
