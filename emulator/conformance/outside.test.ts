/** Why: whatever arrives from outside, the cloud answers and lives on. */
import { connect } from 'node:net';
import fc from 'fast-check';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe') },
    collections: [{ name: 'things' }],
    identities: () => [{ openid: 'o1', name: '甲', roles: ['member'] }],
  });
});
afterEach(async () => expect(await probe.value('return 1')).toBe(1));
afterAll(() => probe.cloud.close());

const post = (
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> => fetch(probe.cloud.url + path, { method: 'POST', body, headers });

describe('malformed requests', () => {
  it.each(['', '[]', 'null', '{', '{"function":1}', '"x"', '{"function":"probe","data":"text"}'])(
    'a call of %s is answered',
    async (body) => {
      const response = await post('/client/call', body);
      expect(response.status).toBeLessThan(500);
    },
  );

  it.each([
    {},
    { action: 'database.getDocument' },
    { action: 'database.getDocument', collectionName: 'x', query: '{' },
    { action: 'database.nothing' },
    { action: 'database.commitTransaction', transactionId: 'no' },
    { action: 'nothing.at.all' },
    { action: 'database.insertDocument', collectionName: 'x', data: [7] },
    { action: 'storage.batchGetDownloadUrl' },
    { action: 'constructor' },
    { action: 'functions.invokeFunction', function_name: 'probe', request_data: '{' },
    { action: 'database.aggregateDocuments', collectionName: 'x', stages: [{ stageKey: 1 }] },
  ])('an admin request %j is refused with a code', async (body) => {
    const response = await post('/admin', JSON.stringify(body));
    const reply = (await response.json()) as { code?: string };
    expect(response.status).toBe(200);
    expect(typeof reply.code).toBe('string');
  });

  it('broken multipart and protobuf are refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const part = (name: string, value: string): string =>
      `--b\r\ncontent-disposition: form-data; name="${name}"; filename="f"\r\n\r\n${value}\r\n`;
    await post('/admin', '--b\r\nnonsense', headers);
    await post(
      '/client/upload',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nabc',
      headers,
    );
    await post('/client/upload', 'x', { 'content-type': 'text/plain' });
    const body = `${part('action', 'wx.openApi')}${part('apiName', 'security.msgSecCheck')}${part('requestData', '\u00ff\u0001')}--b--\r\n`;
    expect((await post('/admin', body, headers)).status).toBe(200);
  });

  it('a form that ends at any byte is refused with a code or answered', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const part = (name: string, value: string): string =>
      `--b\r\ncontent-disposition: form-data; name="${name}"; filename="f"\r\n\r\n${value}\r\n`;
    const whole = `${part('action', 'wx.openApi')}${part('requestData', 'abc')}--b--\r\n`;
    for (let length = 1; length <= whole.length; length += 1) {
      const reply = await post('/admin', whole.slice(0, length), headers);
      expect(typeof ((await reply.json()) as { code?: string }).code).toBe('string');
    }
  });

  it('a request that breaks off is forgotten', async () => {
    const port = Number(new URL(probe.cloud.url).port);
    for (const path of ['/client/call', '/client/upload', '/admin']) {
      const socket = connect(port, '127.0.0.1');
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 500\r\n\r\n--b\r\n`,
      );
      await new Promise((wake) => setTimeout(wake, 5));
      socket.destroy();
    }
    const garbage = connect(port, '127.0.0.1');
    garbage.end('\u0000\u0001garbage\r\n\r\n');
  });

  it('random admin requests are answered, each with JSON', async () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom('{}', '{"a":{"$gt":1}}', '[]'));
    const anything = fc.oneof(text, fc.jsonValue() as fc.Arbitrary<unknown>);
    const actions = [
      'getDocument',
      'insertDocument',
      'modifyDocument',
      'removeDocument',
      'calculateDocument',
      'aggregateDocuments',
      'startTransaction',
      'commitTransaction',
    ];
    const request = fc.record(
      {
        action: fc.constantFrom(
          ...actions.map((action) => `database.${action}`),
          'storage.getUploadMetadata',
          'storage.batchDeleteFile',
          'wx.openApi',
        ),
        collectionName: fc.oneof(fc.constant('things'), anything),
        ...Object.fromEntries(
          [
            'query',
            'data',
            'order',
            'limit',
            'offset',
            'projection',
            'stages',
            'multi',
            'upsert',
            'merge',
            'path',
            'fileid_list',
            'requestData',
          ].map((key) => [key, anything]),
        ),
      },
      { requiredKeys: ['action'] },
    );
    await fc.assert(
      fc.asyncProperty(request, async (body) => {
        const response = await post('/admin', JSON.stringify(body));
        expect(response.status).toBe(200);
        const type = response.headers.get('content-type') ?? '';
        if (type.includes('json')) expect(typeof (await response.json())).toBe('object');
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300), seed: 20240605 },
    );
  });

  it('ten megabytes are refused', async () => {
    const response = await post(
      '/client/call',
      JSON.stringify({ function: 'probe', data: { x: 'x'.repeat(1e7) } }),
    );
    expect(await response.text()).toContain('EXCEED_MAX_PAYLOAD_SIZE');
  });
});

describe('starting', () => {
  it('on a taken port or with a bad trigger fails and leaves nothing behind', async () => {
    const port = Number(new URL(probe.cloud.url).port);
    await expect(startProbe({ port })).rejects.toThrow('EADDRINUSE');
    await expect(startProbe({ functions: { bad: fixture('badly-timed') } })).rejects.toThrow(
      'cron',
    );
  });
});

describe('who may ask', () => {
  it('pages of other origins may not', async () => {
    const body = JSON.stringify({ function: 'probe', data: { source: 'return 1' } });
    expect((await post('/client/call', body, { origin: 'https://evil.example' })).status).toBe(403);
    const own = await post('/client/call', body, { origin: 'http://localhost:8080' });
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:8080');
  });

  it('a preflight is answered', async () => {
    const headers = { origin: 'http://127.0.0.1:5173', 'access-control-request-method': 'POST' };
    const response = await fetch(`${probe.cloud.url}/client/call`, { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('x-louyu-openid');
  });

  it('other paths are not found, the root says what this is', async () => {
    expect((await fetch(`${probe.cloud.url}/nothing`)).status).toBe(404);
    expect((await fetch(`${probe.cloud.url}/admin`)).status).toBe(404);
    expect(await (await fetch(probe.cloud.url)).text()).toBe('local cloud\n');
  });

  it('identities are listed', async () => {
    const identities = await (await fetch(`${probe.cloud.url}/sandbox/identities`)).json();
    expect(identities).toEqual([{ openid: 'o1', name: '甲', roles: ['member'] }]);
  });
});
