/**
 * The ladder: message, inbox, and then a person. Where no message could reach somebody who
 * has not opened it, or where nothing was done in time, somebody who answers for it is asked,
 * rung by rung (brief R27: escalation when nothing happens).
 */
import { type Instant, addHours } from '../kernel/calendar';
import { type Rung, ruleOf } from './kinds';
import type { MessageState, Reminder, Stage } from './state';

/** What is asked of whom when a rung is reached. */
export interface Climb {
  stage: Exclude<Stage, 'own'>;
  rung: Rung;
}

type Climbing = Pick<
  Reminder,
  'kind' | 'stage' | 'asks' | 'fireAt' | 'dueAt' | 'seenAt' | 'climbed' | 'toldAbove' | 'message'
>;

/** States in which WeChat has said nothing, as far as is known. */
const SILENT: readonly MessageState[] = ['none', 'unknown', 'no_grant', 'failed'];

function lateAt({ kind, asks, fireAt, dueAt, climbed }: Climbing): Instant | null {
  const rung = asks ? ruleOf(kind).late?.[climbed] : undefined;
  return rung ? addHours(dueAt ?? fireAt, rung.afterHours) : null;
}

function unreachedAt({ kind, seenAt, fireAt, toldAbove }: Climbing): Instant | null {
  const rung = ruleOf(kind).unreached;
  return rung && seenAt === null && !toldAbove ? addHours(fireAt, rung.afterHours) : null;
}

/** When to look at it next; `null` at the top, and for what is itself a rung. */
export function climbsAt(reminder: Climbing): Instant | null {
  if (reminder.stage !== 'own') return null;
  const times = [lateAt(reminder), unreachedAt(reminder)].filter((time) => time !== null);
  return times.sort()[0] ?? null;
}

/** The rungs that it has reached by `now`. */
export function climbsOf(reminder: Climbing, now: Instant): Climb[] {
  if (reminder.stage !== 'own') return [];
  const { late = [], unreached } = ruleOf(reminder.kind);
  const lateFrom = lateAt(reminder);
  const rung = late[reminder.climbed];
  const isLate = rung && lateFrom !== null && lateFrom <= now;
  const unreachedFrom = unreachedAt(reminder);
  const isUnreached = unreached && unreachedFrom !== null && unreachedFrom <= now;
  return [
    ...(isLate ? [{ stage: 'late' as const, rung }] : []),
    ...(isUnreached && SILENT.includes(reminder.message.state)
      ? [{ stage: 'unreached' as const, rung: unreached }]
      : []),
  ];
}

/** Whether WeChat may still say it: then nobody else is asked yet. */
const UNDECIDED: readonly MessageState[] = ['waiting', 'claimed'];
const LOOK_AGAIN_HOURS = 1;

/** Where it stands on its ladder after `now`; a message that did arrive leaves only the other one. */
export function climbedTo(
  reminder: Climbing,
  now: Instant,
): Pick<Reminder, 'climbed' | 'toldAbove' | 'climbsAt'> {
  const isLate = climbsOf(reminder, now).some(({ stage }) => stage === 'late');
  const climbed = reminder.climbed + (isLate ? 1 : 0);
  const unreachedFrom = unreachedAt(reminder);
  const asked = unreachedFrom !== null && unreachedFrom <= now;
  if (asked && UNDECIDED.includes(reminder.message.state)) {
    const { toldAbove } = reminder;
    return { climbed, toldAbove, climbsAt: addHours(now, LOOK_AGAIN_HOURS) };
  }
  const toldAbove = reminder.toldAbove || asked;
  return { climbed, toldAbove, climbsAt: climbsAt({ ...reminder, climbed, toldAbove }) };
}
