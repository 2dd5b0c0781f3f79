/** Why: how many instances answer, in which zone they live, and which code they run. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallPage } from '../functions/call-journal';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud | undefined;
const start = async (options: Parameters<typeof startProbe>[0]): Promise<ProbeCloud> =>
  (probe = await startProbe(options));
afterEach(async () => {
  await probe?.cloud.close();
  probe = undefined;
});

const wait = 'await new Promise((wake) => setTimeout(wake, 60)); return 1';

describe('concurrency', () => {
  it('beyond the limit is refused with the number of the platform', async () => {
    const { run } = await start({ limits: { instances: 1, concurrency: 3 } });
    const replies = await Promise.all(Array.from({ length: 5 }, () => run(wait)));
    expect(replies.filter((each) => each.value === 1)).toHaveLength(3);
    const refused = replies.filter((each) => each.errCode === -501004);
    expect(refused).toHaveLength(2);
    expect(refused[0]?.errMsg).toContain('EXCEED_CONCURRENT_REQUEST_LIMIT');
  });

  it('functions that call each other do not wait for each other for ever', async () => {
    const { value } = await start({ limits: { instances: 2 } });
    const nested =
      "return (await cloud.callFunction({ name: 'probe', data: { source: 'return 7' } })).result.value";
    expect(await Promise.all([1, 2, 3, 4].map(() => value(nested)))).toEqual([7, 7, 7, 7]);
  });

  it('a caller that gives up on another function leaves it to finish', async () => {
    const { run, cloud } = await start({ collections: [{ name: 'things' }] });
    const inner = `await new Promise((wake) => setTimeout(wake, 500));
      return db.collection('things').add({ data: { by: 'inner' } })`;
    const outer = `return cloud.callFunction({ name: 'probe', data: { source: input }, timeout: 200 })
      .then(() => 'answered', (error) => 'gave up: ' + error.errMsg)`;
    expect((await run(outer, inner)).value).toMatch(/^gave up: .*timed? ?out/i);
    while (cloud.store.all('things').length === 0)
      await new Promise((wake) => setTimeout(wake, 10));
    expect(cloud.store.all('things')).toMatchObject([{ by: 'inner' }]);
  });

  it('an endless recursion ends in a refusal, not in endless instances', async () => {
    const { run } = await start({ limits: { instances: 1 } });
    const self = `const reply = await cloud.callFunction({ name: 'probe', data: { source: event.source } });
      return reply.result.error?.errMsg ?? reply.result.value`;
    const reply = await run<string>(self);
    expect(reply.value).toContain('Resource limit exceed for function [probe]');
  });
});

describe('limits of an instance', () => {
  it('memory: the call fails with the code of the platform and the next is cold', async () => {
    const { post, cloud } = await start({ functions: { broken: fixture('broken') } });
    const reply = await post<{ errMsg: string }>('/client/call', {
      function: 'broken',
      data: { how: 'memory' },
    });
    expect(reply.errMsg).toContain('FUNCTIONS_MEMORY_LIMIT_EXCEEDED');
    expect(reply.errMsg).toContain('64 MB');
    await post('/client/call', { function: 'broken', data: {} });
    const { calls } = (await (await fetch(`${cloud.url}/sandbox/calls`)).json()) as CallPage;
    expect(calls.map((each) => each.cold)).toEqual([true, true]);
    expect(calls[1]?.limits).toEqual(['FUNCTIONS_MEMORY_LIMIT_EXCEEDED']);
  });
});

describe('the context beyond the openid', () => {
  const context = {
    SOURCE: 'wx_http',
    UNIONID: 'oUnion',
    FROM_OPENID: 'oFrom',
    FROM_APPID: 'wxFrom',
    CLIENTIP: '10.1.2.3',
  };

  it('is what the caller says', async () => {
    const { post, cloud } = await start({});
    const body = { function: 'probe', data: { source: 'return cloud.getWXContext()' }, context };
    const { result } = await post<{ result: { value: object } }>('/client/call', body);
    expect(result.value).toMatchObject(context);
    const bad = JSON.stringify({ ...body, context: { SOURCE: 'wx_trigger' } });
    const refused = await fetch(`${cloud.url}/client/call`, { method: 'POST', body: bad });
    expect(refused.status).toBe(400);
  });
});

/** A cloud in a process whose host is at UTC+8, which only exists before a process starts. */
const elsewhere = async (source: string): Promise<unknown> => {
  const directory = mkdtempSync(join(tmpdir(), 'zone-'));
  const args = ['--require', 'tsx/cjs', join(__dirname, 'durability-child.ts'), directory];
  const env = { ...process.env, TZ: 'Asia/Shanghai' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const line = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
    const url = line.toString().trim().split(' ')[1] ?? '';
    const body = JSON.stringify({ function: 'probe', data: { source } });
    const reply = await fetch(`${url}/client/call`, { method: 'POST', body });
    return ((await reply.json()) as { result: { value: unknown } }).result.value;
  } finally {
    child.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
};

it('a function lives in UTC wherever its host is, as on the platform', async () => {
  const source = `const at = new Date(2024, 2, 1, 23, 30);
    return [at.toISOString(), at.getHours(), at.getDay(), String(at), at.getTimezoneOffset(),
      new Date('2024-03-01T10:00:00').toISOString(), new Date('March 7, 2024 10:00').toISOString(),
      new Date('2024-03-01T10:00:00+08:00').toISOString(), Date.parse('2024-03-01'),
      Intl.DateTimeFormat().resolvedOptions().timeZone, at.toLocaleTimeString('en-GB'),
      at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' }), process.env.TZ]`;
  expect(await elsewhere(source)).toEqual([
    '2024-03-01T23:30:00.000Z',
    23,
    5,
    'Fri Mar 01 2024 23:30:00 GMT+0000 (Coordinated Universal Time)',
    0,
    '2024-03-01T10:00:00.000Z',
    '2024-03-07T10:00:00.000Z',
    '2024-03-01T02:00:00.000Z',
    Date.UTC(2024, 2, 1),
    'UTC',
    '23:30:00',
    '07:30:00',
    'UTC',
  ]);
});

describe('a rebuilt function', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
    cpSync(fixture('broken'), join(folder, 'live'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const reloads = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): unknown =>
        (probe?.logs.filter((line) => line === 'functions reloaded').length ?? 0) >= count
          ? resolve()
          : setTimeout(look, 5);
      look();
    });
  const ask = (how: string): Promise<object> =>
    probe?.post<object>('/client/call', { function: 'live', data: { how } }) ?? Promise.reject();

  it('answers with its new code, and a running call finishes on the old', async () => {
    const live = join(folder, 'live');
    await start({ functions: { live }, watch: true });
    expect(await ask('old')).toEqual({ result: 'old' });
    const slow =
      "exports.main = ({ how }) => new Promise((r) => setTimeout(r, 400, 'slow ' + how))";
    writeFileSync(join(live, 'index.js'), slow);
    await reloads(1);
    expect(await ask('warm')).toEqual({ result: 'slow warm' });
    const running = ask('call');
    writeFileSync(join(live, 'index.js'), "exports.main = () => 'new'");
    await reloads(2);
    expect(await ask('x')).toEqual({ result: 'new' });
    expect(await running).toEqual({ result: 'slow call' });
    expect(await ask('x')).toEqual({ result: 'new' });
  });

  it('is found again when its whole folder was replaced', async () => {
    const live = join(folder, 'live');
    await start({ functions: { live }, watch: true });
    cpSync(live, join(folder, 'next'), { recursive: true });
    writeFileSync(join(folder, 'next', 'index.js'), "exports.main = () => 'replaced'");
    rmSync(live, { recursive: true });
    renameSync(join(folder, 'next'), live);
    await reloads(1);
    expect(await ask('x')).toEqual({ result: 'replaced' });
  });
});
