/**
 * Delivery broken at every step: whatever fails, and whether or not it had been done before
 * it failed, nobody is told twice and nobody is forgotten.
 */
import { runClock } from '../kernel/testing/clock-run';
import { type Campus, openCampus, readyFor, reminder } from '../kernel/testing/reminded';
import { grantId } from '../modules/reminders/repository';

const PEOPLE = Array.from({ length: 12 }, (_, at) => `p${at}`);
const SETTLED = ['sent', 'unknown', 'no_grant', 'failed'];

interface Fault {
  operation: string;
  collection?: string;
  errorRate?: number;
  silent?: 'before' | 'after';
  times?: number;
}

/** Everybody allows one message and has two reminders, which one message brings together. */
async function crowd(campus: Campus): Promise<void> {
  const { cloud } = campus;
  for (const personId of PEOPLE) {
    const openid = cloud.person({ id: personId });
    await cloud.allow(openid, 'local-task');
    const id = grantId(personId, 'task');
    cloud.put('grants', { id, personId, openid, template: 'task', left: 1 });
    const message = readyFor(personId);
    const scheduled = { personId, state: 'scheduled' as const, firedAt: null, message };
    cloud.put('reminders', reminder(`${personId}-a`, scheduled));
    cloud.put('reminders', reminder(`${personId}-b`, scheduled));
  }
}

/** A run that the fault strikes, and what the clock makes of it in the next ten minutes. */
async function struck(campus: Campus, operations: Fault[]): Promise<void> {
  await campus.cloud.faults({ operations });
  await runClock(campus.cloud).catch(() => undefined);
  await campus.cloud.faults({ operations: [], errorRate: 0 });
  await campus.cloud.advance({ advanceBySeconds: 600 });
}

async function expectHeld({ cloud, remindersOf }: Campus): Promise<void> {
  const told = cloud.local.messages.messages(undefined).map(({ openid }) => openid);
  expect(new Set(told).size).toBe(told.length);
  const stored = await remindersOf();
  expect(
    stored.map(({ message }) => message.state).filter((state) => !SETTLED.includes(state)),
  ).toEqual([]);
  for (const { personId, message } of stored)
    if (message.state === 'sent') expect(told).toContain(`o-${personId}`);
  const left = (await cloud.documents<{ left: number }>('grants')).map((grant) => grant.left);
  expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
}

let campus: Campus;
afterEach(() => campus.cloud.close());

const READ = 'database.getDocument';
const CHANGE = 'database.modifyDocument';

describe('a step of delivery that is refused', () => {
  it.each<[string, Fault]>([
    ['reading what is ready', { operation: READ, collection: 'reminders', errorRate: 1, times: 1 }],
    ['reading the wishes', { operation: READ, collection: 'reminder_preferences', errorRate: 1 }],
    ['reading the grants', { operation: READ, collection: 'grants', errorRate: 1 }],
    ['reading the bindings', { operation: READ, collection: 'bindings', errorRate: 1 }],
    ['firing, claiming or marking', { operation: CHANGE, collection: 'reminders', errorRate: 1 }],
    ['every second change', { operation: CHANGE, collection: 'reminders', errorRate: 0.5 }],
    ['taking the grant', { operation: CHANGE, collection: 'grants', errorRate: 1 }],
    ['every second sending', { operation: 'wx.openApi', errorRate: 0.5 }],
    ['anything, one time in five', { operation: '*', errorRate: 0.2 }],
  ])('%s', async (_, fault) => {
    campus = await openCampus();
    await crowd(campus);
    await struck(campus, [fault]);
    await expectHeld(campus);
  });

  it('marking, after the messages went out', async () => {
    campus = await openCampus();
    await crowd(campus);
    const { cloud } = campus;
    await cloud.faults({ dbLatencyMs: 60 });
    const run = runClock(cloud);
    while (cloud.local.messages.messages(undefined).length === 0)
      await new Promise((wake) => setTimeout(wake, 5));
    await struck(campus, [{ operation: CHANGE, collection: 'reminders', errorRate: 1 }]);
    await run;
    await cloud.faults({ dbLatencyMs: 0 });
    await cloud.advance({ advanceBySeconds: 600 });
    await expectHeld(campus);
    expect((await campus.remindersOf()).map(({ message }) => message.state)).toContain('unknown');
  });
});

it('holds whatever fails, again and again', async () => {
  campus = await openCampus();
  await crowd(campus);
  for (let seed = 1; seed <= Number(process.env['CRASH_ROUNDS'] ?? 6); seed += 1) {
    await campus.cloud.faults({ seed, errorRate: 0.25 });
    await runClock(campus.cloud).catch(() => undefined);
    await campus.cloud.faults({ errorRate: 0 });
    await campus.cloud.advance({ advanceBySeconds: 60 });
  }
  await campus.cloud.advance({ advanceBySeconds: 600 });
  await expectHeld(campus);
});

describe('a timer', () => {
  const states = async () => (await campus.remindersOf()).map(({ message }) => message.state);

  it('that did not fire for a day makes up for it in one run', async () => {
    campus = await openCampus();
    await crowd(campus);
    await campus.cloud.advance({ advanceBySeconds: 86_400, missed: 'last' });
    await expectHeld(campus);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  it('whose clock is set back sends nothing again and goes on when its time comes', async () => {
    campus = await openCampus();
    await crowd(campus);
    await runClock(campus.cloud);
    const before = await states();
    campus.cloud.local.clock.set(Date.parse('2026-10-13T02:00:00.000Z'));
    await runClock(campus.cloud);
    await runClock(campus.cloud);
    expect(await states()).toEqual(before);
    await expectHeld(campus);
  });
});
