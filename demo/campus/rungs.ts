/** Who was asked because nothing moved, or because no message reached somebody: the ladder, replayed. */
import { rungId } from '@louyu/cloudfunctions/modules/reminders/repository';
import type { Post } from '@louyu/cloudfunctions/modules/organization/repository';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Locus, contains } from '@louyu/shared/domain/kernel/positions';
import { type Climb, climbedTo, climbsOf } from '@louyu/shared/domain/reminders/ladder';
import { wishesOf } from '@louyu/shared/domain/reminders/preferences';
import { askAbove } from '@louyu/shared/domain/reminders/rules';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { USUAL_QUIET } from '@louyu/shared/domain/reminders/timing';
import type { Chance } from './chance';
import { type Setting, personIn } from './setting';

interface Told {
  set: Setting;
  posts: readonly Post[];
  chance: Chance;
}

const USUAL = wishesOf(undefined, USUAL_QUIET);

function placeOf({ over, personId }: Reminder, set: Setting): Locus {
  if (over) return over;
  const { servesIn, buildingId, collegeId, classId } = personIn(set, personId);
  return { buildingId: servesIn ?? buildingId, collegeId, classId };
}

function above(reminder: Reminder, { rung }: Climb, { set, posts }: Told): PersonId[] {
  const over = placeOf(reminder, set);
  const found = posts
    .filter(({ role, scope }) => rung.roles.includes(role) && contains(scope, over))
    .map(({ personId }) => personId);
  return [...new Set(found)].filter((personId) => personId !== reminder.personId);
}

/** As they were asked; most have looked by now. */
function asked(reminder: Reminder, climb: Climb, at: Instant, told: Told): Reminder[] {
  return above(reminder, climb, told).map((personId) => {
    const id = rungId(reminder, climb, personId);
    const one = askAbove(reminder, climb, { id, personId, now: at, wishes: USUAL });
    const seenAt = told.chance.happens(0.5) ? at : null;
    const { settledAt } = reminder;
    const settled = settledAt ? { state: 'settled' as const, settledAt } : {};
    return { ...one, seenAt, ...settled, message: { ...one.message, state: 'no_grant' as const } };
  });
}

/** A reminder with where it stands on its ladder by now, and whom that has asked. */
function climbed(reminder: Reminder, told: Told): Reminder[] {
  const rungs: Reminder[] = [];
  const until = reminder.settledAt ?? told.set.almanac.now;
  let standing = reminder;
  while (standing.climbsAt !== null && standing.climbsAt <= until && standing.firedAt !== null) {
    const at = standing.climbsAt;
    for (const climb of climbsOf(standing, at)) rungs.push(...asked(standing, climb, at, told));
    standing = { ...standing, ...climbedTo(standing, at) };
  }
  return [standing, ...rungs];
}

/** All of them with their rungs; who was asked twice for one thing was asked once. */
export function withRungs(reminders: readonly Reminder[], told: Told): Reminder[] {
  const all = reminders.flatMap((reminder) => climbed(reminder, told));
  return [...new Map(all.map((reminder) => [reminder.id, reminder])).values()];
}
