/** Why: texts are judged at once, pictures later and elsewhere; both only for users who are there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

const begin = new Date('2024-03-01T00:00:00Z');
const options = {
  functions: { probe: fixture('probe'), listener: fixture('listener') },
  collections: [{ name: 'heard' }],
  riskyWords: ['坏词'],
  reviewWords: ['可疑'],
  messagePush: [{ type: 'event', event: 'wxa_media_check', function: 'listener' }],
  limits: { textChecksPerMinute: 20, mediaChecksPerMinute: 20 },
  now: begin,
  freeze: true,
};
let probe: ProbeCloud;
beforeEach(async () => {
  probe = await startProbe(options);
});
afterEach(() => probe.cloud.close());

type Reply = Awaited<ReturnType<ProbeCloud['run']>>;
const text = (input: object): Promise<Reply> =>
  probe.run(
    'return cloud.openapi.security.msgSecCheck(input)',
    { content: '你好', version: 2, scene: 2, openid: 'oUser', ...input },
    'oUser',
  );

describe('security.msgSecCheck', () => {
  it.each([
    ['你好', 'pass', 100],
    ['有坏词', 'risky', 21000],
    ['有点可疑', 'review', 21000],
  ])('%s is %s', async (content, suggest, label) => {
    const { value } = await text({ content });
    expect(value).toMatchObject({ errCode: 0, result: { suggest, label } });
    expect((value as { traceId: string }).traceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    [{ content: '' }, 44004],
    [{ content: '长'.repeat(2501) }, 45002],
    [{ version: 1 }, 47001],
    [{ scene: 5 }, 47001],
    [{ openid: '' }, 40003],
    [{ openid: 'oNeverSeen' }, 61010],
  ])('%j → %d', async (input, errCode) => {
    expect((await text(input)).error?.errCode).toBe(errCode);
  });

  it('forgets a user after two hours', async () => {
    await text({});
    await probe.post('/clock', { advanceBySeconds: 2 * 3600 + 1 });
    const other = await probe.run(
      'return cloud.openapi.security.msgSecCheck(input)',
      { content: 'x', version: 2, scene: 2, openid: 'oUser' },
      'oSomebodyElse',
    );
    expect(other.error?.errCode).toBe(61010);
  });

  it('is counted by the minute', async () => {
    const source = `const codes = [];
      for (let n = 0; n < 21; n += 1) codes.push(await cloud.openapi.security.msgSecCheck(input)
        .then(() => 0, (error) => error.errCode));
      return codes;`;
    const input = { content: 'x', version: 2, scene: 2, openid: 'oUser' };
    const codes = await probe.value<number[]>(source, input, 'oUser');
    expect(codes.filter((code) => code === 45009)).toHaveLength(1);
    await probe.post('/clock', { advanceBySeconds: 60 });
    expect((await text({})).error).toBeUndefined();
  });
});

const check = `const { fileID } = await cloud.uploadFile({ cloudPath: input.path, fileContent: Buffer.from('bytes') });
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
  return cloud.openapi.security.mediaCheckAsync({ mediaUrl: fileList[0].tempFileURL, mediaType: 2,
    version: 2, scene: 1, openid: 'oUser', ...input.other });`;
const checkFile = (path: string, other: object = {}, on = probe): Promise<Reply> =>
  on.run(check, { path, other }, 'oUser');
const traceOf = ({ value }: Reply): string => (value as { traceId: string }).traceId;

interface Heard {
  event: Record<string, unknown>;
  openid: string;
}
const heard = (on = probe): Heard[] => on.cloud.store.all('heard') as unknown as Heard[];

describe('security.mediaCheckAsync', () => {
  it('answers with a trace and delivers the event when its time has come', async () => {
    const trace = traceOf(await checkFile('photos/1.jpg'));
    await probe.post('/clock', { advanceBySeconds: 9 });
    expect(heard()).toEqual([]);
    const { ran } = await probe.post<{ ran: object[] }>('/clock', { advanceBySeconds: 1 });
    expect(ran).toMatchObject([{ function: 'listener', at: '2024-03-01T00:00:10.000Z', ok: true }]);
    expect(heard()).toHaveLength(1);
    expect(heard()[0]).toMatchObject({
      openid: 'oUser',
      event: {
        MsgType: 'event',
        Event: 'wxa_media_check',
        CreateTime: begin.getTime() / 1000 + 10,
        trace_id: trace,
        version: 2,
        result: { suggest: 'pass', label: 100 },
        errcode: 0,
      },
    });
  });

  it.each([
    ['photos/x-risky.jpg', 'risky'],
    ['photos/review-me.jpg', 'review'],
  ])('%s is %s', async (path, suggest) => {
    await checkFile(path);
    await probe.post('/clock', { advanceBySeconds: 10 });
    expect(heard()[0]?.event).toMatchObject({ result: { suggest } });
  });

  it('says in the event that a link could not be opened', async () => {
    await checkFile('a.jpg', { mediaUrl: 'https://example.com/elsewhere.jpg' });
    await probe.post('/clock', { advanceBySeconds: 10 });
    expect(heard()[0]?.event).toMatchObject({ errcode: -1008 });
    expect(heard()[0]?.event).not.toHaveProperty('result');
  });

  it.each([
    [{ mediaType: 0 }, 40004],
    [{ mediaUrl: 'not a url' }, 40048],
    [{ openid: 'oNeverSeen' }, 61010],
    [{ scene: 9 }, 47001],
  ])('%j → %d', async (other, errCode) => {
    expect((await checkFile('a.jpg', other)).error?.errCode).toBe(errCode);
  });
});

describe('pushed messages', () => {
  it('survive a restart', async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'pushes-'));
    const first = await startProbe({ ...options, dataDirectory });
    const trace = traceOf(await checkFile('1.jpg', {}, first));
    await first.cloud.close();
    const second = await startProbe({ ...options, dataDirectory });
    await second.post('/clock', { advanceBySeconds: 10 });
    await second.post('/clock', { advanceBySeconds: 10 });
    expect(heard(second).map(({ event }) => event['trace_id'])).toEqual([trace]);
    await second.cloud.close();
    rmSync(dataDirectory, { recursive: true });
  });

  it('go to one function that exists', async () => {
    const [route] = options.messagePush;
    const twice = startProbe({ ...options, messagePush: [route, route] as never });
    await expect(twice).rejects.toThrow('two functions for event/wxa_media_check');
    const missing = [{ type: 'event', event: 'x', function: 'nobody' }];
    await expect(startProbe({ ...options, messagePush: missing })).rejects.toThrow('nobody');
  });

  it('without a function for them are told in the log', async () => {
    const own = await startProbe({ ...options, messagePush: [] });
    await checkFile('1.jpg', {}, own);
    await own.post('/clock', { advanceBySeconds: 10 });
    expect(own.logs.some((line) => line.includes('no function is registered'))).toBe(true);
    await own.cloud.close();
  });
});
