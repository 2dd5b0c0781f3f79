/**
 * How a day passes: what happens in the building, who opens 今天 when, and the clock every
 * hour. On days that are no working days the staff rests; in the vacation everybody does.
 */
import * as hazards from '@louyu/shared/contracts/hazards';
import * as inspections from '@louyu/shared/contracts/inspections';
import * as mailbox from '@louyu/shared/contracts/mailbox';
import { leave } from '@louyu/shared/contracts/organization-people';
import * as reminders from '@louyu/shared/contracts/reminders';
import { addDays, addHours, dayOf, endOfDay } from '@louyu/shared/domain/kernel/calendar';
import { workingCalendar } from '../../calendar';
import { DEEDS, type Entry } from './deeds';
import { MEMBERS, PEOPLE, type Somebody, isAway } from './people';
import { CODES, FIRST_DAY, ROOMS, type World } from './world';

/** Winter and summer vacation, in days from the first: nobody is in the building. */
const VACATIONS: readonly [from: number, until: number][] = [
  [127, 168],
  [301, 351],
];
/** Day on which somebody who serves goes for good, and their things need other hands. */
const GOES = { day: 12, who: 'cai' };

const calendar = workingCalendar();
const inTerm = (day: number): boolean =>
  !VACATIONS.some(([from, until]) => from <= day && day < until);

const dayAt = (day: number): string => addDays(FIRST_DAY, day);

const as = (world: World, { id }: Pick<Somebody, 'id'>) =>
  world.cloud.as(world.openids.get(id) ?? null);

/** Of every Monday: a pair sees the floor by Friday. */
async function planRound(world: World, day: number): Promise<void> {
  const pair = [0, 1].map((turn) => MEMBERS[(Math.floor(day / 7) + turn) % MEMBERS.length]);
  const inspectors = pair.flatMap((each) => (each && !world.gone.has(each.id) ? [each.id] : []));
  const dueAt = endOfDay(dayOf(addDays(dayAt(day), 4)));
  await as(world, { id: 'lead' }).call(inspections.planRound, {
    ...{ buildingId: 'b03', title: '四层巡查', rooms: ROOMS.slice(0, 3), inspectors, dueAt },
  });
}

async function happen(world: World, day: number): Promise<void> {
  const { luck, cloud } = world;
  if (day % 7 === 0) await planRound(world, day);
  const visitor = cloud.as(`o-visitor-${day}`);
  const code = luck.oneOf(CODES);
  const seen = { code, via: 'scanned' as const };
  if (luck.happens(0.35))
    await visitor.call(hazards.report, { ...seen, kind: 'wiring', text: '插座松了', photos: [] });
  if (luck.happens(0.25)) await visitor.call(mailbox.leave, { ...seen, text: '走廊灯不亮' });
}

async function go(world: World, day: number): Promise<void> {
  if (day !== GOES.day) return;
  world.gone.add(GOES.who);
  const on = dayOf(world.now());
  const gone = await world.stored('people', GOES.who);
  const expectedVersion = Number(gone?.['version'] ?? 1);
  await as(world, { id: 'admin' }).call(leave, { personId: GOES.who, expectedVersion, on });
}

const isLate = ({ dueAt }: Entry, now: string): boolean => dueAt !== null && dueAt <= now;

/** One look at 今天: what is done, what is left for later. */
async function look(world: World, who: Somebody): Promise<void> {
  const me = as(world, who);
  const { data, ok } = await me.call(reminders.today, {});
  if (!ok) return;
  for (const entry of data.rows) {
    const late = isLate(entry, world.now());
    if (!world.luck.happens(late ? who.habit.late : who.habit.inTime)) continue;
    await me.call(reminders.see, { reminderId: entry.id, expectedVersion: entry.version });
    await DEEDS[entry.kind]?.({ world, me, entry });
  }
}

async function allow(world: World, who: Somebody): Promise<void> {
  const openid = world.openids.get(who.id);
  if (!openid || !world.luck.happens(who.habit.allows)) return;
  await world.cloud.allow(openid, 'local-task');
  const { ok } = await as(world, who).call(reminders.grant, { template: 'task', accepted: 1 });
  if (ok) world.allowed.set(openid, (world.allowed.get(openid) ?? 0) + 1);
}

async function everybody(world: World, day: number): Promise<void> {
  const working = calendar.isWorkingDay(dayOf(world.now()));
  for (const who of PEOPLE) {
    if (world.gone.has(who.id) || isAway(who, day) || (who.staff && !working)) continue;
    await look(world, who);
    await allow(world, who);
  }
}

/** Now and then something fails for an hour. */
async function hour(world: World): Promise<void> {
  const rough = world.luck.happens(0.03);
  if (rough) await world.cloud.faults({ errorRate: 0.15 });
  await world.cloud.advance({ advanceTo: addHours(world.now(), 1), missed: 'last' });
  if (rough) await world.cloud.faults({ errorRate: 0 });
}

const AWAKE = [12, 20];

/** The day with this number; `quiet` after the last one: things are done, nothing new begins. */
export async function pass(world: World, day: number, quiet = false): Promise<void> {
  for (let at = 0; at < 24; at += 1) {
    if (at === 10 && inTerm(day) && !quiet) {
      await go(world, day);
      await happen(world, day);
    }
    if (AWAKE.includes(at) && inTerm(day)) await everybody(world, day);
    await hour(world);
  }
}
