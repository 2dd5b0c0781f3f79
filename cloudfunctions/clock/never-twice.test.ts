import {
  type StoredReminder,
  type Campus,
  AFTER_DUE,
  openCampus,
  reminder,
} from '../kernel/testing/reminded';
import { doneBy, runClock } from '../kernel/testing/clock-run';

let campus: Campus;
beforeEach(async () => {
  campus = await openCampus();
});
afterEach(() => campus.cloud.close());

const messages = (openid: string) => campus.cloud.messages(openid);

const overdueOf = async (personId: string): Promise<StoredReminder | undefined> =>
  (await campus.remindersOf(personId)).find(({ kind }) => kind === 'hazard_overdue');

const left = async () => (await campus.cloud.documents<{ left: number }>('grants'))[0]?.left;

describe('never twice', () => {
  const prepared = async () => {
    await campus.allowOne(campus.secretary);
    await campus.allowOne(campus.secretary);
    await campus.reportHazard();
    campus.cloud.local.clock.set(Date.parse(AFTER_DUE));
  };

  it('however often the timer fires, one after the other or all at once', async () => {
    await prepared();
    await campus.cloud.faults({ dbLatencyMs: 15, sendLatencyMs: 30 });
    const runs = await Promise.all([1, 2, 3].map(() => runClock(campus.cloud)));
    for (let again = 0; again < 5; again += 1) await runClock(campus.cloud);
    expect(await messages(campus.secretary)).toHaveLength(1);
    expect(runs.map((run) => doneBy(run, 'reminders.deliver')).sort()).toEqual([0, 0, 1]);
    expect(await left()).toBe(1);
  });

  it('when everything breaks between sending and marking; afterwards it says unknown', async () => {
    await prepared();
    await campus.cloud.faults({ dbLatencyMs: 150 });
    const run = runClock(campus.cloud);
    while ((await messages(campus.secretary)).length === 0)
      await new Promise((wake) => setTimeout(wake, 10));
    await campus.cloud.faults({ errorRate: 1 });
    expect(doneBy(await run, 'reminders.deliver')).toBe(-1);
    await campus.cloud.faults({ errorRate: 0, dbLatencyMs: 0 });
    await runClock(campus.cloud);
    expect((await overdueOf('secretary'))?.message.state).toBe('claimed');
    await campus.cloud.advance({ advanceBySeconds: 360 });
    expect(await messages(campus.secretary)).toHaveLength(1);
    expect((await overdueOf('secretary'))?.message).toMatchObject({
      state: 'unknown',
      attempts: 1,
    });
    expect(await left()).toBe(1);
  });

  it('when a sending fails without an answer', async () => {
    await prepared();
    await campus.cloud.faults({ sendErrorCode: -1 });
    await runClock(campus.cloud);
    await campus.cloud.faults({ sendErrorCode: null });
    await runClock(campus.cloud);
    expect(await messages(campus.secretary)).toEqual([]);
    expect((await overdueOf('secretary'))?.message.state).toBe('unknown');
  });
});

const WAITING = { state: 'waiting' as const, claimedAt: null, attempts: 0 };
const scheduled = { state: 'scheduled' as const, firedAt: null, message: WAITING };
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('many at once', () => {
  it('arrive once each from runs that overtake each other', async () => {
    const { cloud, fixer } = campus;
    await campus.allowOne(fixer);
    for (const _ of numbers(39)) await cloud.allow(fixer, 'local-task');
    await campus.change('grants', { personId: 'fixer' }, { left: 40 });
    await Promise.all(numbers(4).map(() => runClock(cloud)));
    for (const at of numbers(30)) cloud.put('reminders', reminder(`r${at}`, scheduled));
    await cloud.faults({ dbLatencyMs: 12, sendLatencyMs: 5 });
    const runs = numbers(4).map(async (turn) => {
      await new Promise((wake) => setTimeout(wake, turn * 60));
      return runClock(cloud);
    });
    await Promise.all(runs);
    const pages = (await messages(fixer)).map(({ page }) => page);
    expect(pages).toHaveLength(30);
    expect(new Set(pages).size).toBe(30);
    expect(await left()).toBe(10);
  });

  it('are taken in batches, and a person gets no more than they allowed', async () => {
    const { cloud, fixer } = campus;
    await campus.allowOne(fixer);
    await campus.allowOne(fixer);
    for (const at of numbers(130)) {
      const personId = at < 5 ? 'fixer' : `p${at}`;
      cloud.put('grants', {
        id: `other-${at}`,
        personId,
        openid: 'o',
        template: 'matter',
        left: 0,
      });
      cloud.put('reminders', reminder(`r${at}`, { ...scheduled, personId }));
    }
    const run = await runClock(cloud);
    expect([doneBy(run, 'reminders.fire'), doneBy(run, 'reminders.deliver')]).toEqual([130, 2]);
    expect(await messages(fixer)).toHaveLength(2);
    const states = (await campus.remindersOf()).map(({ message }) => message.state);
    expect(states.filter((state) => state === 'no_grant')).toHaveLength(128);
    expect(cloud.local.metrics.report().slow).toEqual([]);
  });
});
