import {
  type StoredReminder,
  type Campus,
  MORNING,
  openCampus,
  readyFor,
  reminder,
} from '../kernel/testing/reminded';
import { grantId } from '../modules/reminders/repository';
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
    campus.cloud.local.clock.set(Date.parse(MORNING));
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
    await campus.cloud.advance({ advanceBySeconds: 360, missed: 'last' });
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

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** So many people who allow one message each, with one reminder that is about to fire. */
async function crowd(count: number): Promise<string[]> {
  const { cloud } = campus;
  const openids = numbers(count).map((at) => cloud.person({ id: `p${at}` }));
  for (const [at, openid] of openids.entries()) {
    const personId = `p${at}`;
    await cloud.allow(openid, 'local-task');
    cloud.put('grants', {
      id: grantId(personId, 'task'),
      ...{ personId, openid },
      template: 'task',
      left: 1,
    });
    const message = readyFor(personId);
    cloud.put(
      'reminders',
      reminder(`r${at}`, { personId, state: 'scheduled', firedAt: null, message }),
    );
  }
  return openids;
}

describe('many at once', () => {
  it('arrive once each from runs that overtake each other', async () => {
    const { cloud } = campus;
    const openids = await crowd(60);
    await Promise.all(numbers(4).map(() => runClock(cloud)));
    await cloud.faults({ dbLatencyMs: 12, sendLatencyMs: 5 });
    const runs = numbers(4).map(async (turn) => {
      await new Promise((wake) => setTimeout(wake, turn * 40));
      return runClock(cloud);
    });
    await Promise.all(runs);
    const sent = (await Promise.all(openids.map(messages))).map(({ length }) => length);
    expect(sent).toEqual(openids.map(() => 1));
    const states = (await campus.remindersOf()).map(({ message }) => message.state);
    expect(new Set(states)).toEqual(new Set(['sent']));
  });

  it('for one person go together, and what is left for later stays', async () => {
    const { cloud, fixer } = campus;
    await campus.allowOne(fixer);
    await campus.allowOne(fixer);
    for (const at of numbers(12))
      cloud.put('reminders', reminder(`r${at}`, { message: readyFor('fixer') }));
    const run = await runClock(cloud);
    expect(doneBy(run, 'reminders.deliver')).toBe(1);
    expect(await messages(fixer)).toMatchObject([
      { page: 'pages/today/index', data: { thing1: { value: '有 12 件事等你办' } } },
    ]);
    expect(await left()).toBe(1);
    const states = (await campus.remindersOf()).map(({ message }) => message.state);
    expect(states).toEqual(numbers(12).map(() => 'sent'));
  });

  it('are taken in pages, and a person gets no more than they allowed', async () => {
    const { cloud, fixer } = campus;
    await campus.allowOne(fixer);
    for (const at of numbers(640)) {
      const personId = at < 5 ? 'fixer' : `p${at}`;
      const message = readyFor(personId);
      cloud.put(
        'reminders',
        reminder(`r${at}`, { personId, state: 'scheduled', firedAt: null, message }),
      );
    }
    const run = await runClock(cloud);
    expect([doneBy(run, 'reminders.fire'), doneBy(run, 'reminders.deliver')]).toEqual([640, 1]);
    expect(await messages(fixer)).toHaveLength(1);
    const states = (await campus.remindersOf()).map(({ message }) => message.state);
    expect(states.filter((state) => state === 'no_grant')).toHaveLength(635);
    expect(cloud.local.metrics.report().slow).toEqual([]);
  });
});
