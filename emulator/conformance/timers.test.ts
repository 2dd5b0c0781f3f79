/** Why: moving time runs what fell due, once and in order; passing time does too. */
import type { TimerState } from '../timers/triggers';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

interface Moved {
  now: string;
  ran: { function: string; at: string; ok: boolean; ms: number }[];
}

beforeEach(async () => {
  probe = await startProbe({
    functions: { ticker: fixture('ticker') },
    collections: [{ name: 'ticks' }],
    now: new Date('2024-03-01T00:00:00Z'),
    freeze: true,
  });
});
afterEach(() => probe.cloud.close());

const ticks = (): { event: { Time: string }; now: string }[] =>
  probe.cloud.store
    .find('ticks', { filter: {}, order: [['now', 1]], skip: 0, limit: 1000 })
    .documents.map(({ document }) => document as never);

describe('timers', () => {
  it('fire each missed time with the clock at its instant, without a user', async () => {
    const moved = await probe.post<Moved>('/clock', {
      advanceTo: '2024-03-03T00:00:00Z',
      missed: 'each',
    });
    expect(moved.now).toBe('2024-03-03T00:00:00.000Z');
    expect(moved.ran.map((each) => each.at)).toEqual([
      '2024-03-01T18:30:00.000Z',
      '2024-03-02T18:30:00.000Z',
    ]);
    expect(moved.ran.every((each) => each.ok && each.function === 'ticker')).toBe(true);
    expect(ticks()[0]).toMatchObject({
      now: '2024-03-01T18:30:00.000Z',
      source: 'wx_trigger',
      openid: null,
      event: { Type: 'Timer', TriggerName: 'nightly', Time: '2024-03-01T18:30:00.000Z' },
    });
  });

  it('fire only the last one when asked to', async () => {
    const moved = await probe.post<Moved>('/clock', {
      advanceBySeconds: 86400 * 30,
      missed: 'last',
    });
    expect(moved.ran.map((each) => each.at)).toEqual(['2024-03-30T18:30:00.000Z']);
    const again = await probe.post<Moved>('/clock', { advanceBySeconds: 1 });
    expect(again.ran).toEqual([]);
  });

  it('do not go back', async () => {
    const response = await fetch(`${probe.cloud.url}/clock`, {
      method: 'POST',
      body: '{"advanceTo":"2020-01-01T00:00:00Z"}',
    });
    expect(response.status).toBe(400);
  });

  it('fire by themselves as time passes', async () => {
    const live = await startProbe({
      functions: { ticker: fixture('ticker') },
      collections: [{ name: 'ticks' }],
      now: new Date('2024-03-01T18:29:59.980Z'),
    });
    const count = (): number =>
      live.cloud.store.find('ticks', { filter: {}, order: [], skip: 0, limit: 9 }).documents.length;
    for (let wait = 0; wait < 300 && count() === 0; wait += 1)
      await new Promise((wake) => setTimeout(wake, 10));
    expect(count()).toBe(1);
    await live.cloud.close();
  });
});

const found = (cloud: ProbeCloud['cloud'], name: string): Record<string, unknown>[] =>
  cloud.store
    .find(name, { filter: {}, order: [], skip: 0, limit: 100 })
    .documents.map(({ document }) => document);

/** Looks again until it is so; the test's own time limit ends a wait that is in vain. */
const until = async (so: () => boolean): Promise<void> => {
  while (!so()) await new Promise((wake) => setTimeout(wake, 10));
};

describe('runs of timers', () => {
  it('that fail are told and do not end the timer', async () => {
    const own = await startProbe({
      functions: { stumbler: fixture('stumbler') },
      now: new Date('2024-03-01T00:00:00Z'),
      freeze: true,
    });
    const { ran } = await own.post<Moved>('/clock', { advanceBySeconds: 2 * 86_400 });
    expect(ran.map((each) => each.ok)).toEqual([false, false]);
    const response = await fetch(`${own.cloud.url}/sandbox/timers`);
    const [timer] = (await response.json()) as TimerState[];
    expect(timer?.lastRun).toMatchObject({ ok: false, error: 'Error: stumbled' });
    expect(timer?.nextAt).toBe('2024-03-03T19:00:00.000Z');
    expect(own.logs).toContain('timer daily of stumbler: Error: stumbled');
    await own.cloud.close();
  });

  it('overlap when one outlasts the interval', async () => {
    const own = await startProbe({
      functions: { overlapping: fixture('overlapping') },
      collections: [{ name: 'runs' }],
    });
    const ended = (): number =>
      found(own.cloud, 'runs').filter((each) => each['kind'] === 'ended').length;
    await until(() => ended() >= 2);
    expect(ended()).toBeGreaterThanOrEqual(2);
    await own.cloud.close();
  });

  it('asked for at once happen beside the clock: it stands, and the next time stays', async () => {
    await probe.post('/sandbox/timers/run', { function: 'ticker' });
    const { now, ran } = await probe.post<Moved>('/clock', { advanceBySeconds: 86_400 });
    expect([now, ran.length]).toEqual(['2024-03-02T00:00:00.000Z', 1]);
    expect(found(probe.cloud, 'ticks')).toHaveLength(2);
  });
});
