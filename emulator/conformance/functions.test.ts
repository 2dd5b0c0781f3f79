/** Why: an instance is what the platform makes of it: context, limits, failures, reuse. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe'), broken: fixture('broken') },
    functionEnvironment: { GREETING: 'hello' },
    limits: { instances: 2 },
    now: new Date('2024-03-01T08:00:00Z'),
    freeze: true,
  });
});
afterAll(() => probe.cloud.close());

interface Reply {
  result?: unknown;
  errCode?: number;
  errMsg?: string;
}

const call = async (name: string, data: unknown): Promise<Reply> => {
  const body = JSON.stringify({ function: name, data });
  const response = await fetch(`${probe.cloud.url}/client/call`, { method: 'POST', body });
  return (await response.json()) as Reply;
};

describe('the context of a call', () => {
  it('names the caller', async () => {
    const context = await probe.value('return cloud.getWXContext()', null, 'oUser');
    expect(context).toMatchObject({ OPENID: 'oUser', SOURCE: 'wx_client', CLIENTIP: '127.0.0.1' });
  });

  it('has no openid when nobody is named, even in an instance that knew somebody before', async () => {
    await probe.value('return 1', null, 'oUser');
    const context = await probe.value('return cloud.getWXContext()', null, '');
    expect(context).not.toHaveProperty('OPENID');
  });

  it('turns an openid of digits into a number, as the SDK does', async () => {
    const context = await probe.value<{ OPENID: unknown }>(
      'return cloud.getWXContext()',
      null,
      '00123',
    );
    expect(context.OPENID).toBe(123);
  });

  it('adds the caller to the event and carries the given environment', async () => {
    const seen = await probe.value(
      'return [event.userInfo.openId, process.env.GREETING]',
      null,
      'oX',
    );
    expect(seen).toEqual(['oX', 'hello']);
  });

  it('moves Date to the virtual clock and leaves durations real', async () => {
    const seen = await probe.value<{
      at: string;
      called: string;
      ms: number;
      same: boolean;
      fixed: number;
    }>(
      `const from = performance.now();
       await new Promise((wake) => setTimeout(wake, 5));
       const at = new Date();
       return { at: at.toISOString(), called: Date(), ms: performance.now() - from,
         same: at instanceof Date && at.constructor === Date && Date.now() === at.getTime(),
         fixed: new Date(2024, 0, 1).getFullYear() };`,
    );
    expect(seen).toMatchObject({ at: '2024-03-01T08:00:00.000Z', same: true, fixed: 2024 });
    expect(seen.called).toContain('2024');
    expect(seen.ms).toBeGreaterThan(3);
  });

  it('shows a function called by a function the chain, and no openid', async () => {
    const inner = 'return cloud.getWXContext()';
    const seen = await probe.value<{ result: { value: object } }>(
      "return cloud.callFunction({ name: 'probe', data: { source: input } })",
      inner,
      'oX',
    );
    expect(seen.result.value).toMatchObject({ SOURCE: 'wx_client,scf' });
    expect(seen.result.value).not.toHaveProperty('OPENID');
  });
});

describe('failures reach the caller', () => {
  it.each([
    ['throw', -504002, 'on purpose'],
    ['reject-object', -504002, 'plain object'],
    ['exit', -504002, 'exited'],
    ['uncaught', -504002, 'later'],
    ['memory', -504002, 'memory'],
    ['loop', -504003, 'timed out after 1.5 seconds'],
    ['big', -604001, 'size exceed limit'],
    ['cyclic', -504002, 'circular'],
  ])('%s → %d', async (how, errCode, message) => {
    const reply = await call('broken', { how });
    expect(reply.errCode).toBe(errCode);
    expect(reply.errMsg).toContain(message);
  });

  it('and the next call finds a working instance', async () => {
    expect(await call('broken', { how: 'fine' })).toEqual({ result: 'fine' });
    expect(await call('broken', { how: 'nothing' })).toEqual({ result: null });
  });

  it('an unknown function is -501000, data beyond 100 KB is refused', async () => {
    expect(await call('nobody', {})).toMatchObject({ errCode: -501000 });
    const reply = await call('probe', { text: 'x'.repeat(100 * 1024) });
    expect(reply.errMsg).toContain('EXCEED_MAX_PAYLOAD_SIZE');
  });

  it('an inner failure reaches the calling function as the SDK words it', async () => {
    const reply = await probe.run(
      "return cloud.callFunction({ name: 'broken', data: { how: 'throw' } })",
    );
    expect(reply.error).toMatchObject({ errCode: -1 });
    expect(reply.error?.errMsg).toContain('on purpose');
  });
});

describe('instances', () => {
  it('are reused while warm and serve one call at a time', async () => {
    const source = `globalThis.served = (globalThis.served ?? 0) + 1;
      globalThis.busy = (globalThis.busy ?? 0) + 1;
      await new Promise((wake) => setTimeout(wake, 5));
      const { busy } = globalThis; globalThis.busy -= 1;
      return { busy, served: globalThis.served };`;
    const seen = await Promise.all(
      Array.from({ length: 8 }, () => probe.value<{ busy: number; served: number }>(source)),
    );
    expect(Math.max(...seen.map((each) => each.busy))).toBe(1);
    expect(Math.max(...seen.map((each) => each.served))).toBeGreaterThanOrEqual(4);
  });

  it('write their logs with the id of the request', async () => {
    await probe.value("console.log('one %s', { a: 1 }); console.error(new Error('two'))");
    expect(
      probe.logs.some((line) => /^\[probe [0-9a-f-]{36}\] log: one \{ a: 1 \}/.test(line)),
    ).toBe(true);
    expect(probe.logs.some((line) => /error: Error: two/.test(line))).toBe(true);
  });

  it('run new code after a reload', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reload-'));
    cpSync(fixture('broken'), folder, { recursive: true });
    const own = await startProbe({ functions: { broken: folder } });
    const ask = async (): Promise<unknown> => {
      const body = JSON.stringify({ function: 'broken', data: { how: 'x' } });
      return (await fetch(`${own.cloud.url}/client/call`, { method: 'POST', body })).json();
    };
    expect(await ask()).toEqual({ result: 'x' });
    writeFileSync(join(folder, 'index.js'), "exports.main = () => 'new';");
    await own.cloud.reloadFunctions();
    expect(await ask()).toEqual({ result: 'new' });
    await own.cloud.close();
    rmSync(folder, { recursive: true });
  });
});

describe('metrics', () => {
  it('count round trips and documents per procedure', async () => {
    const own = await startProbe({ collections: [{ name: 'things' }] });
    const source =
      "await db.collection('things').add({ data: { _id: 't' } }); return db.collection('things').doc('t').get()";
    const body = JSON.stringify({ function: 'probe', data: { procedure: 'things.make', source } });
    const response = await fetch(`${own.cloud.url}/client/call`, { method: 'POST', body });
    expect(response.headers.get('x-round-trips')).toBe('2');
    const report = (await (await fetch(`${own.cloud.url}/metrics`)).json()) as {
      procedures: Record<string, object>;
    };
    expect(report.procedures['things.make']).toMatchObject({
      calls: 1,
      roundTrips: 2,
      documentsRead: 1,
      documentsWritten: 1,
    });
    await own.cloud.close();
  });
});
