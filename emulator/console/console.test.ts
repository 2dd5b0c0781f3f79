/** Why: what the console shows is what is there, and what it changes goes the way of all writes. */
import { request as send } from 'node:http';
import type { CallPage } from '../functions/call-journal';
import { fixture, startProbe, type ProbeCloud } from '../conformance/probe-cloud';
import type { CollectionSummary, DocumentPage } from './document-endpoint';
import type { FaultReport } from './fault-form-endpoint';
import type { CloudState, FileLink, FilePage, Subscriptions } from './inventory-endpoint';

let probe: ProbeCloud;

beforeEach(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe') },
    collections: [
      {
        name: 'items',
        indexes: [{ name: 'code', keys: [{ field: 'code', direction: 1 }], unique: true }],
      },
    ],
    templates: [{ templateId: 't1', title: '提醒', fields: { thing1: 'thing' } }],
    now: new Date('2026-01-01T00:00:00Z'),
    freeze: true,
  });
  const documents = Array.from({ length: 30 }, (_, n) => ({ _id: `i${n}`, code: n, old: n > 9 }));
  probe.cloud.store.insertMany('items', documents);
});
afterEach(() => probe.cloud.close());

const get = async <Body>(path: string): Promise<Body> =>
  (await (await fetch(probe.cloud.url + path)).json()) as Body;

interface Answer<Body> {
  status: number;
  body: Body & { error?: string };
}

const documents = async <Body>(what: string, body: object): Promise<Answer<Body>> => {
  const response = await fetch(`${probe.cloud.url}/sandbox/documents/${what}`, {
    method: 'POST',
    body: JSON.stringify({ collection: 'items', ...body }),
  });
  return { status: response.status, body: (await response.json()) as Answer<Body>['body'] };
};

const query = async (body: object): Promise<DocumentPage> =>
  (await documents<DocumentPage>('query', body)).body;

describe('data', () => {
  it('lists collections with counts and indexes', async () => {
    const [items] = await get<CollectionSummary[]>('/sandbox/collections');
    expect(items).toEqual({
      name: 'items',
      documents: 30,
      indexes: [{ name: 'code', keys: [{ field: 'code', direction: 1 }], unique: true }],
    });
  });

  it('pages through what a filter matches, sorted, and says what it walked', async () => {
    const page = await query({ filter: '{"old":true}', sort: '{"code":-1}', skip: 5, limit: 2 });
    expect(page.documents.map((text) => JSON.parse(text) as object)).toEqual([
      { _id: 'i24', code: 24, old: true },
      { _id: 'i23', code: 23, old: true },
    ]);
    expect(page.total).toBe(20);
    const { scans } = await query({ filter: '{"code":{"$lt":3}}' });
    expect(scans).toEqual([{ collection: 'items', index: 'code', examined: 3 }]);
    expect((await query({ filter: '{"old":false}' })).scans[0]?.index).toBeNull();
  });

  it.each([
    [{ filter: '{' }, 400],
    [{ filter: '{"a":{"$nonsense":1}}' }, 400],
    [{ collection: 'nowhere' }, 400],
    [{ limit: 1000 }, 400],
  ])('a query of %j is refused and told why', async (body, status) => {
    const answer = await documents<object>('query', body);
    expect(answer.status).toBe(status);
    expect(answer.body.error?.length).toBeGreaterThan(5);
  });

  it('inserts EJSON with its types', async () => {
    const document = '{"code":100,"at":{"$date":"2026-01-02T00:00:00.000Z"}}';
    const { body } = await documents<{ id: string }>('insert', { document });
    const id: unknown = JSON.parse(body.id);
    expect(probe.cloud.store.get('items', id)?.['at']).toEqual(new Date('2026-01-02T00:00:00Z'));
  });

  it('replaces what was read, by the index too, and nothing newer', async () => {
    const before = '{"_id":"i3","code":3,"old":false}';
    const first = await documents('replace', { before, after: '{"_id":"i3","code":300}' });
    expect(first).toMatchObject({ status: 200, body: { done: true } });
    expect(probe.cloud.store.get('items', 'i3')).toEqual({ _id: 'i3', code: 300 });
    expect((await query({ filter: '{"code":300}' })).total).toBe(1);
    expect((await query({ filter: '{"code":3}' })).total).toBe(0);
    const second = await documents('replace', { before, after: '{"_id":"i3","code":301}' });
    expect(second).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('changed') as string },
    });
    expect(probe.cloud.store.get('items', 'i3')).toEqual({ _id: 'i3', code: 300 });
  });

  it('keeps unique indexes, ids and absent documents absent', async () => {
    const before = '{"_id":"i3","code":3,"old":false}';
    const twice = await documents<object>('replace', { before, after: '{"_id":"i3","code":4}' });
    expect(twice.body.error).toContain('E11000');
    const moved = await documents<object>('replace', { before, after: '{"_id":"i99","code":3}' });
    expect(moved.body.error).toContain('_id');
    const gone = '{"_id":"nobody"}';
    expect((await documents('replace', { before: gone, after: gone })).status).toBe(409);
    expect(probe.cloud.store.get('items', 'i3')).toMatchObject({ code: 3 });
  });

  it('removes what was read and nothing newer', async () => {
    expect((await documents('remove', { document: '{"_id":"i1","code":7}' })).status).toBe(409);
    const document = '{"_id":"i1","code":1,"old":false}';
    expect((await documents('remove', { document })).status).toBe(200);
    expect(probe.cloud.store.get('items', 'i1')).toBeUndefined();
    expect((await query({})).total).toBe(29);
  });
});

describe('calls', () => {
  it('say what each request asked, what it changed and which index served it', async () => {
    await probe.value(
      "await db.collection('items').where({ code: _.lt(2) }).get(); await db.collection('items').doc('i5').update({ data: { old: true } })",
    );
    const { calls } = await get<CallPage>('/sandbox/calls?limit=1');
    const [read, update] = calls[0]?.operations ?? [];
    expect(read).toMatchObject({
      query: '{"code":{"$lt":{"$numberInt":"2"}}}',
      scans: [{ collection: 'items', index: 'code', examined: 2 }],
    });
    expect(update?.change).toContain('"old":true');
    expect(update?.scans[0]?.index).toBe('_id_');
  });

  it('are told from a number on, and those that hit a limit apart', async () => {
    await probe.value('return 1');
    const { calls } = await get<CallPage>('/sandbox/calls');
    await probe.run("return 'x'.repeat(2e6)");
    const newer = await get<CallPage>(`/sandbox/calls?after=${calls[0]?.number}`);
    expect(newer.calls).toHaveLength(1);
    const limited = await get<CallPage>('/sandbox/calls?limited=true');
    expect(limited.calls.map((call) => call.limits)).toEqual([['EXCEED_MAX_RESPONSE_SIZE']]);
  });
});

describe('the rest of the cloud', () => {
  it('state, acceptances and faults', async () => {
    const state = await get<CloudState>('/sandbox/state');
    expect(state).toMatchObject({ now: '2026-01-01T00:00:00.000Z', frozen: true });
    await probe.post('/sandbox/subscribe', { openid: 'o', templateIds: ['t1'], answer: 'accept' });
    const { grants, templates } = await get<Subscriptions>('/sandbox/subscriptions');
    expect(grants).toEqual([{ openid: 'o', templateId: 't1', remaining: 1 }]);
    expect(templates[0]?.title).toBe('提醒');
    await probe.post('/faults', { dbLatencyMs: 1 });
    const { fields, inForce, usual } = await get<FaultReport>('/sandbox/faults');
    expect([inForce['dbLatencyMs'], usual['dbLatencyMs']]).toEqual([1, 0]);
    expect(Object.keys(fields).sort()).toEqual(Object.keys(usual).sort());
  });

  it('files, page by page, with a link that opens one and expires', async () => {
    await probe.value(
      `for (let n = 0; n < 51; n += 1) await cloud.uploadFile({ cloudPath: \`f/\${n + 100}.txt\`, fileContent: Buffer.from('x') })`,
    );
    const first = await get<FilePage>('/sandbox/files');
    expect([first.files.length, first.next]).toEqual([50, 50]);
    expect((await get<FilePage>('/sandbox/files?skip=50')).files).toMatchObject([
      { path: 'f/150.txt', size: 1, type: 'text/plain; charset=utf-8' },
    ]);
    expect((await get<FilePage>('/sandbox/files?text=%2F149')).files).toHaveLength(1);
    const link = await probe.post<FileLink>('/sandbox/files/link', { path: 'f/100.txt' });
    expect(link.path.startsWith('/')).toBe(false);
    const url = `${probe.cloud.url}/${link.path}`;
    expect(await (await fetch(url)).text()).toBe('x');
    await probe.post('/clock', { advanceBySeconds: 86_400 });
    expect((await fetch(url)).status).toBe(403);
  });
});

it('a stored drawing cannot run scripts beside the console', async () => {
  await probe.value(
    "await cloud.uploadFile({ cloudPath: 'a.svg', fileContent: Buffer.from('<svg/>') })",
  );
  const { path } = await probe.post<FileLink>('/sandbox/files/link', { path: 'a.svg' });
  const { headers } = await fetch(`${probe.cloud.url}/${path}`);
  expect(headers.get('content-security-policy')).toBe('sandbox');
});

describe('the page', () => {
  const page = (path: string): Promise<Response> => fetch(probe.cloud.url + path);

  it('loads nothing from elsewhere, is framed by nobody and names everything relatively', async () => {
    const response = await page('/sandbox');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    const named = [...(await response.text()).matchAll(/(?:src|href)="(?!data:)([^"]*)"/g)];
    expect(named.map((each) => each[1])).toEqual(['sandbox/console.css', 'sandbox/console.js']);
  });

  it('is one small script and one stylesheet, bundled at the first request', async () => {
    const script = await (await page('/sandbox/console.js')).text();
    expect(script.length).toBeGreaterThan(20_000);
    expect(script.length).toBeLessThan(150_000);
    expect((await page('/sandbox/console.css')).headers.get('content-type')).toContain('text/css');
    expect((await page('/sandbox/nothing')).status).toBe(404);
    const slash = await fetch(`${probe.cloud.url}/sandbox/`, { redirect: 'manual' });
    expect([slash.status, slash.headers.get('location')]).toEqual([308, '../sandbox']);
  });

  it('is refused under a foreign name and to a foreign page', async () => {
    const { port } = new URL(probe.cloud.url);
    const status = await new Promise((resolve) => {
      const headers = { host: 'evil.example' };
      send({ port, path: '/sandbox', headers }, (answer) => resolve(answer.statusCode)).end();
    });
    expect(status).toBe(403);
    const body = JSON.stringify({ collection: 'items', document: '{}' });
    const headers = { origin: 'https://evil.example' };
    const url = `${probe.cloud.url}/sandbox/documents/insert`;
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(403);
  });
});
