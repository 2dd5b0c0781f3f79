/** Why: one operation can be slow, failing or silent while everything else goes on. */
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe') },
    collections: [{ name: 'things' }, { name: 'others' }],
  });
});
afterEach(() => probe.post('/faults', { reset: true }));
afterAll(() => probe.cloud.close());

const add = "return db.collection(input).add({ data: { a: 1 } }).then(() => 'added')";
const stored = (name: string): number => probe.cloud.store.all(name).length;
const provoke = (...operations: object[]): Promise<object> => probe.post('/faults', { operations });

describe('faults of single operations', () => {
  it('strike one action on one collection, so often as told', async () => {
    await provoke({
      operation: 'database.insertDocument',
      collection: 'things',
      errorRate: 1,
      code: 'DATABASE_REQUEST_FAILED',
      times: 1,
    });
    expect((await probe.run(add, 'others')).value).toBe('added');
    expect((await probe.run(add, 'things')).error?.errCode).toBe(-502001);
    expect((await probe.run(add, 'things')).value).toBe('added');
  });

  it('slow down only what they name', async () => {
    await provoke({ operation: 'database.*', collection: 'things', latencyMs: 300_000 });
    const late = `return Promise.race([db.collection('things').add({ data: {} }),
      new Promise((wake) => setTimeout(wake, 200, 'late'))])`;
    expect((await probe.run(late)).value).toBe('late');
    expect((await probe.run(add, 'others')).value).toBe('added');
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('silent %s: the SDK gives up; done %d times', async (silent, done) => {
    const had = stored('things');
    await provoke({ operation: 'database.insertDocument', silent, times: 1 });
    const source =
      "return Promise.race([db.collection('things').add({ data: {} }), new Promise((r) => setTimeout(r, 300, 'gave up'))])";
    expect((await probe.run(source)).value).toBe('gave up');
    expect(stored('things') - had).toBe(done);
    expect((await probe.run(add, 'things')).value).toBe('added');
  });

  it('leave a call done whose answer the client never hears', async () => {
    const had = stored('things');
    await provoke({ operation: 'client.call', silent: 'after', times: 1 });
    const body = JSON.stringify({ function: 'probe', data: { source: add, input: 'things' } });
    const signal = AbortSignal.timeout(500);
    const lost = fetch(`${probe.cloud.url}/client/call`, { method: 'POST', body, signal });
    await expect(lost).rejects.toThrow();
    expect(stored('things') - had).toBe(1);
  });

  it('a function whose operation is never answered ends at its own timeout', async () => {
    const own = await startProbe({
      functions: { impatient: fixture('impatient') },
      collections: [{ name: 'things' }],
    });
    await own.post('/faults', { operations: [{ operation: 'database.*', silent: 'before' }] });
    const reply = await own.post('/client/call', { function: 'impatient' });
    expect(reply).toMatchObject({ errCode: -504003 });
    await own.cloud.close();
  });
});

describe('the faults in force', () => {
  it('are shown, replaced and reset', async () => {
    await probe.post('/faults', { dbLatencyMs: 1, storageFail: 'middle' });
    const shown = await (await fetch(`${probe.cloud.url}/faults`)).json();
    expect(shown).toMatchObject({ dbLatencyMs: 1, storageFail: 'middle', operations: [] });
    expect(await probe.post('/faults', { reset: true, seed: 3 })).toMatchObject({
      dbLatencyMs: 0,
      storageFail: null,
      seed: 3,
    });
  });

  it.each([
    [{ operations: [{ operation: 'database.*', nonsense: 1 }] }, 'nonsense'],
    [{ operations: [{ operation: 'everything.*' }] }, 'operation'],
    [{ storageFail: 'later' }, 'storageFail'],
    [{ slowness: 3 }, 'slowness'],
    [{ errorRate: 2 }, 'errorRate'],
  ])('%j is refused by name', async (body, name) => {
    const response = await fetch(`${probe.cloud.url}/faults`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(name);
  });
});

const put = `return (await cloud.uploadFile({ cloudPath: 'f.txt', fileContent: Buffer.from(input) })).fileID`;
const content = `const { fileList } = await cloud.getTempFileURL({ fileList: [input] });
  return fileList[0].status === 0
    ? (await cloud.downloadFile({ fileID: input })).fileContent.toString() : 'none'`;

describe('an upload that fails', () => {
  it.each([
    ['before', 'old'],
    ['middle', 'old'],
    ['after', 'new'],
  ])('%s: the SDK throws and the file is the %s one', async (storageFail, expected) => {
    const fileID = await probe.value<string>(put, 'old');
    await probe.post('/faults', { storageFail });
    expect((await probe.run(put, 'new')).error).toBeDefined();
    expect(await probe.value(content, fileID)).toBe(expected);
    expect(await probe.value(put, 'next')).toBe(fileID);
    expect(await probe.value(content, fileID)).toBe('next');
  });

  const upload = async (path: string): Promise<unknown> => {
    const form = new FormData();
    form.append('cloudPath', path);
    form.append('file', new Blob(['bytes']), 'x.txt');
    const url = `${probe.cloud.url}/client/upload`;
    return (await fetch(url, { method: 'POST', body: form })).json();
  };

  it('at the client: before is told, middle and after break the connection', async () => {
    await probe.post('/faults', { storageFail: 'before' });
    expect(await upload('c.txt')).toMatchObject({ errCode: -503001 });
    for (const storageFail of ['middle', 'after']) {
      await probe.post('/faults', { storageFail });
      await expect(upload(`${storageFail}.txt`)).rejects.toThrow();
    }
    const { fileID } = (await upload('whole.txt')) as { fileID: string };
    const named = (name: string): Promise<string> =>
      probe.value(content, fileID.replace('whole', name));
    const left = await Promise.all(['c', 'middle', 'after'].map(named));
    expect(left).toEqual(['none', 'none', 'bytes']);
  });
});
