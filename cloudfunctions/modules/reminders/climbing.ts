/**
 * The ladder's rungs, looked at by the clock: whoever answers for a matter is asked once per
 * rung, however many were reminded of it and however often a run begins again.
 */
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Locus, Role } from '@louyu/shared/domain/kernel/positions';
import { type Climb, climbedTo, climbsOf } from '@louyu/shared/domain/reminders/ladder';
import { askAbove } from '@louyu/shared/domain/reminders/rules';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { changeAll, makeOnce } from '../../kernel/claims';
import { eachOf } from '../../kernel/concurrent';
import type { Job, JobCall } from '../../kernel/jobs';
import { reminders, rungId, wishesFor } from './repository';

const BATCH = 100;
const AT_ONCE = 8;
/** Whoever else is missing, the department above every building is there. */
const LAST_RESORT: readonly Role[] = ['guidance'];

/** Where a matter lies: as its recipients were asked for, or else where its holder belongs. */
async function placeOf({ over, personId }: Reminder, { ports, read }: JobCall): Promise<Locus> {
  if (over) return over;
  const person = await ports.organization.person(read, personId);
  if (!person) return {};
  const { servesIn, buildingId, collegeId, classId } = person;
  return { buildingId: servesIn ?? buildingId, collegeId, classId };
}

async function holders(
  roles: readonly Role[],
  over: Locus,
  but: PersonId,
  { ports, read, now }: JobCall,
): Promise<PersonId[]> {
  const found = await ports.organization.holders(read, roles, over, now);
  return found.filter((personId) => personId !== but);
}

async function peopleAbove(reminder: Reminder, { rung }: Climb, call: JobCall) {
  const over = await placeOf(reminder, call);
  const found = await holders(rung.roles, over, reminder.personId, call);
  return found.length > 0 ? found : holders(LAST_RESORT, {}, reminder.personId, call);
}

async function ask(reminder: Reminder, climb: Climb, call: JobCall): Promise<number> {
  const above = await peopleAbove(reminder, climb, call);
  const wishes = await wishesFor(call.read, above);
  const { now } = call;
  const made = await eachOf(above, AT_ONCE, (personId) => {
    const id = rungId(reminder, climb, personId);
    return makeOnce(
      reminders,
      askAbove(reminder, climb, { id, personId, now, wishes: wishes(personId) }),
    );
  });
  return made.filter(Boolean).length;
}

/** Asks first and moves on then: a run that dies in between asks again, and finds it asked. */
async function climb(reminder: Reminder, call: JobCall): Promise<number> {
  let asked = 0;
  for (const each of climbsOf(reminder, call.now)) asked += await ask(reminder, each, call);
  const seen = { _id: reminder.id, climbed: reminder.climbed, toldAbove: reminder.toldAbove };
  await changeAll(reminders, seen, climbedTo(reminder, call.now));
  return asked;
}

async function dueToClimb({ read, now }: JobCall): Promise<Reminder[]> {
  const where = { state: 'fired', climbsAt: { from: '', upTo: now } };
  const order = { orderBy: ['climbsAt', 'asc'] as const, limit: BATCH };
  return (await read.page(reminders, where, order)).rows;
}

export const climbAll: Job = {
  name: 'reminders.climb',
  async run(call) {
    let asked = 0;
    for (let due = await dueToClimb(call); due.length > 0; due = await dueToClimb(call)) {
      const counts = await eachOf(due, AT_ONCE, (each) => climb(each, call));
      asked += counts.reduce((sum, count) => sum + count, 0);
      if (due.length < BATCH || call.msLeft() === 0) break;
    }
    return asked;
  },
};
