/** How some on the stage wish to be told, and what one of them has put off until tonight. */
import { preferencesId } from '@louyu/cloudfunctions/modules/reminders/repository';
import { addHours } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { prefer, wishesOf } from '@louyu/shared/domain/reminders/preferences';
import { maySnooze, snooze, snoozeUntilAtMost } from '@louyu/shared/domain/reminders/rules';
import type { Preferences, Reminder } from '@louyu/shared/domain/reminders/state';
import { USUAL_QUIET } from '@louyu/shared/domain/reminders/timing';
import type { Setting } from './setting';
import type { Stage } from './stage';

type Choice = Pick<Preferences, 'quiet' | 'topics'>;

const EARLY = { from: 21 * 60, until: 7 * 60 };

/** A leader who goes to bed early, and an instructor who reads the inbox anyway. */
const choices = ({ leader, instructor }: Stage): [PersonId, Choice][] => [
  [leader, { quiet: EARLY, topics: { mailbox: 'now' } }],
  [instructor, { quiet: null, topics: { inspections: 'morning', duties: 'inbox' } }],
];

/** Chosen a week ago. */
export function wishes(stage: Stage, { almanac, chronicle }: Setting): Preferences[] {
  const at = addHours(almanac.now, -7 * 24);
  return choices(stage).map(([personId, choice]) => {
    const chosen = { id: preferencesId(personId), personId, ...choice };
    const occasion = { who: personId, procedure: 'reminders.prefer', at };
    return chronicle.tell('reminder_preferences', prefer(chosen), occasion);
  });
}

const EVENING_HOURS = 8;

/** The member has put one thing off that has time until tomorrow at least. */
export function putOff(
  reminders: readonly Reminder[],
  { member }: Stage,
  { almanac: { now }, chronicle }: Setting,
): Reminder[] {
  const until = addHours(now, EVENING_HOURS);
  const fits = (reminder: Reminder): boolean =>
    reminder.personId === member &&
    reminder.state === 'fired' &&
    maySnooze(reminder, now) &&
    until < snoozeUntilAtMost(reminder, now);
  const chosen = reminders.filter(fits).at(-1);
  return reminders.map((reminder) => {
    if (reminder !== chosen) return reminder;
    const decision = snooze(reminder, { until, now, wishes: wishesOf(undefined, USUAL_QUIET) });
    const occasion = { who: member, procedure: 'reminders.snooze', at: now };
    return chronicle.tell('reminders', decision, occasion, reminder);
  });
}
