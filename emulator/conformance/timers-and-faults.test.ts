/** Why: moving time runs what fell due; faults strike where they were set. */
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

interface Moved {
  now: string;
  ran: { function: string; at: string; ok: boolean; ms: number }[];
}

beforeEach(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe'), ticker: fixture('ticker') },
    collections: [{ name: 'ticks' }, { name: 'things' }],
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

const write = `return db.runTransaction(async (t) => {
  await t.collection('things').doc('x').set({ data: { n: 1 } });
})`;

describe('faults', () => {
  it.each([
    ['before_commit', false],
    ['after_commit', true],
  ])('a crash %s kills the instance once', async (crash, stored) => {
    await probe.post('/faults', { crash });
    const reply = await probe.run(write);
    expect(reply.errCode).toBe(-504002);
    expect(reply.errMsg).toContain('crashed');
    expect(probe.cloud.store.get('things', 'x') !== undefined).toBe(stored);
    expect((await probe.run(write)).errCode).toBeUndefined();
  });

  it('slow the database down and make it fail, repeatably', async () => {
    const attempt = async (): Promise<boolean[]> => {
      await probe.post('/faults', { errorRate: 0.5, seed: 42, dbLatencyMs: 1 });
      const results: boolean[] = [];
      for (let n = 0; n < 8; n += 1) {
        const reply = await probe.run("return (await db.collection('things').count()).total");
        results.push(reply.error === undefined);
      }
      return results;
    };
    const first = await attempt();
    expect(new Set(first).size).toBe(2);
    expect(await attempt()).toEqual(first);
  });

  it('answer with what is in force and refuse what does not exist', async () => {
    expect(await probe.post('/faults', { dbLatencyMs: 3 })).toMatchObject({
      dbLatencyMs: 3,
      crash: null,
    });
    const response = await fetch(`${probe.cloud.url}/faults`, {
      method: 'POST',
      body: '{"nonsense":1}',
    });
    expect(response.status).toBe(400);
  });
});
