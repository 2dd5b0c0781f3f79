/** Why: what a developer sees of a call afterwards is what happened in it, and it is bounded. */
import type { CallPage, CallRecord } from '../functions/call-journal';
import type { TimerState } from '../timers/triggers';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe'), broken: fixture('broken'), ticker: fixture('ticker') },
    collections: [{ name: 'things' }, { name: 'ticks' }],
    now: new Date('2024-03-01T00:00:00Z'),
    freeze: true,
    limits: { instances: 1 },
  });
});
afterAll(() => probe.cloud.close());

const get = async <Body>(path: string): Promise<Body> =>
  (await (await fetch(probe.cloud.url + path)).json()) as Body;
const lastCall = async (name = 'probe'): Promise<CallRecord> => {
  const { calls } = await get<CallPage>(`/sandbox/calls?limit=1&function=${name}`);
  if (!calls[0]) throw new Error('no call is listed');
  return calls[0];
};
const call = (name: string, data: object): Promise<object> =>
  probe.post('/client/call', { function: name, data });

describe('the request log', () => {
  it('tells cold from warm, and what was printed, asked and answered', async () => {
    await probe.value("console.log('first')");
    expect(await lastCall()).toMatchObject({ cold: true, state: 'done', ok: true });
    await call('probe', {
      procedure: 'things.make',
      source: `console.log('hello %s', 'you'); await db.collection('things').add({ data: { a: 1 } }); return 'made'`,
    });
    const seen = await lastCall();
    expect(seen).toMatchObject({
      function: 'probe',
      procedure: 'things.make',
      cold: false,
      source: 'wx_client',
      at: '2024-03-01T00:00:00.000Z',
      roundTrips: 1,
      documentsWritten: 1,
      memoryMb: 256,
      lines: [{ level: 'log', line: 'hello you' }],
      operations: [{ action: 'database.insertDocument', collection: 'things', code: null }],
      result: '{"value":"made"}',
    });
    expect(seen.memoryUsedMb).toBeGreaterThan(1);
    expect(Number.isInteger(seen.billedMs)).toBe(true);
  });

  it('keeps the first lines and counts the rest', async () => {
    await probe.value("for (let n = 0; n < 300; n += 1) console.log('x'.repeat(3000))");
    const { lines, linesDropped } = await lastCall();
    expect([lines.length, linesDropped]).toEqual([200, 100]);
    expect(lines[0]?.line).toMatch(/^x{2000}… \(3000 characters\)$/);
  });

  it('names errors and the limits that were hit', async () => {
    await call('broken', { how: 'throw' });
    expect(await lastCall('broken')).toMatchObject({
      ok: false,
      error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'Error: on purpose' },
    });
    await call('broken', { how: 'big' });
    expect((await lastCall('broken')).limits).toEqual(['EXCEED_MAX_RESPONSE_SIZE']);
    await call('nobody', {});
    expect(await lastCall('nobody')).toMatchObject({ error: { code: 'FUNCTION_NOT_FOUND' } });
  });

  it('is read page by page, newest first, and never grows beyond its bound', async () => {
    for (let n = 0; n < 520; n += 1) await call('nobody', { n });
    const first = await get<CallPage>('/sandbox/calls?limit=200');
    const second = await get<CallPage>(`/sandbox/calls?limit=200&cursor=${first.next}`);
    const third = await get<CallPage>(`/sandbox/calls?limit=200&cursor=${second.next}`);
    const numbers = [first, second, third].flatMap((page) => page.calls.map((each) => each.number));
    expect(numbers).toHaveLength(500);
    expect(numbers).toEqual([...numbers].sort((left, right) => right - left));
    expect(third.next).toBeNull();
  });

  it.each(['limit=0', 'limit=x', 'cursor=-1', 'other=1'])('refuses %s', async (query) => {
    expect((await fetch(`${probe.cloud.url}/sandbox/calls?${query}`)).status).toBe(400);
  });
});

describe('timers from outside', () => {
  it('say when they fire next and run at once when told to', async () => {
    const [before] = await get<TimerState[]>('/sandbox/timers');
    expect(before).toEqual({
      function: 'ticker',
      trigger: 'nightly',
      cron: '0 30 2 * * * *',
      nextAt: '2024-03-01T18:30:00.000Z',
      lastRun: null,
    });
    const firing = await probe.post('/sandbox/timers/run', { function: 'ticker' });
    expect(firing).toMatchObject({ function: 'ticker', at: '2024-03-01T00:00:00.000Z', ok: true });
    const [after] = await get<TimerState[]>('/sandbox/timers');
    expect(after?.lastRun).toMatchObject({ ok: true, error: null });
    expect(after?.nextAt).toBe(before?.nextAt);
    expect(await lastCall('ticker')).toMatchObject({ requestId: after?.lastRun?.requestId });
  });

  it('are refused for a function without a trigger', async () => {
    const body = JSON.stringify({ function: 'probe' });
    const path = `${probe.cloud.url}/sandbox/timers/run`;
    expect((await fetch(path, { method: 'POST', body })).status).toBe(404);
  });
});
