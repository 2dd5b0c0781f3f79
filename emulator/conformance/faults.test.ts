/** Why: faults strike where they were set, and nowhere else. */
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeEach(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe') },
    collections: [{ name: 'things' }],
    now: new Date('2024-03-01T00:00:00Z'),
    freeze: true,
  });
});
afterEach(() => probe.cloud.close());

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
