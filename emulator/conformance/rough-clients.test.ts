/** Why: clients that are slow, huge, deep, gone or hostile cost the cloud nothing that lasts. */
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';
import { exchange, head, rawClient } from './raw-socket';
import { expectAlive, expectNoSockets, socketsNow } from './vital-signs';

const instances = 2;
const before = socketsNow();
let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe') },
    collections: [{ name: 'things' }],
    limits: { instances, requestMs: 300 },
  });
});
afterEach(() => expectAlive(probe, instances));
afterAll(async () => {
  await probe.cloud.close();
  await expectNoSockets(before);
});

const send = (path: string, body: string): Promise<Response> =>
  fetch(probe.cloud.url + path, { method: 'POST', body });
const jsonPaths = ['/client/call', '/admin', '/clock', '/faults', '/sandbox/subscribe'];

describe('deep nesting', () => {
  const depth = 100_000;
  const list = '['.repeat(depth) + ']'.repeat(depth);
  const object = '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

  it.each(jsonPaths)('%s refuses it', async (path) => {
    for (const value of [list, object]) {
      const keys = ['data', 'collectionName', 'advanceTo', 'operations', 'openid'];
      const fields = keys.map((key) => `"${key}":${value}`).join(',');
      const response = await send(path, `{"function":"probe","action":"x.y",${fields}}`);
      expect(response.status).toBeLessThan(500);
    }
  });

  it.each(['query', 'data', 'stages', 'order', 'projection'])(
    'in the %s of a database request it is refused with a code',
    async (field) => {
      for (const action of ['getDocument', 'insertDocument', 'aggregateDocuments']) {
        const text = JSON.stringify(object);
        const body = `{"action":"database.${action}","collectionName":"things","${field}":${text}}`;
        const reply = (await (await send('/admin', body)).json()) as {
          code?: string;
          data?: object;
        };
        expect(reply.code ?? reply.data).toBeDefined();
      }
    },
  );

  it('a result that only the function could write down reaches the client as it is', async () => {
    const source = 'let deep = 1; for (let n = 0; n < 3000; n += 1) deep = [deep]; return deep';
    const response = await send(
      '/client/call',
      JSON.stringify({ function: 'probe', data: { source } }),
    );
    expect((await response.text()).length).toBeGreaterThan(6000);
  });
});

describe('size', () => {
  it.each([...jsonPaths, '/client/upload', '/files/x'])('%s takes no 10 MB', async (path) => {
    const body = JSON.stringify({ function: 'probe', data: { x: 'x'.repeat(10_000_000) } });
    const response = await send(path, body);
    const text = await response.text();
    expect(response.status).toBeLessThan(500);
    expect(response.status >= 400 || /errCode|code/.test(text)).toBe(true);
  });

  it('headers of a megabyte are 431', async () => {
    const request = head('GET', '/', { 'x-long': 'x'.repeat(1_000_000) });
    const { socket, closed } = await rawClient(probe.cloud.url);
    socket.write(request);
    expect(await closed).toMatch(/^(HTTP\/1\.1 431 |$)/);
  });
});

describe('time', () => {
  it.each(jsonPaths)('a body that drips into %s is given up', async (path) => {
    const { socket, closed } = await rawClient(probe.cloud.url);
    socket.write(head('POST', path, { 'content-length': 1000 }));
    const drip = setInterval(() => socket.write('{'), 50);
    const reply = await closed;
    clearInterval(drip);
    expect(reply).toMatch(/^HTTP\/1\.1 4/);
  });

  it('headers that never end are 408', async () => {
    const { socket, closed } = await rawClient(probe.cloud.url);
    socket.write('POST /client/call HTTP/1.1\r\nhost: localhost\r\n');
    expect(await closed).toMatch(/^HTTP\/1\.1 408 /);
  });
});

const call = (source: string): string => {
  const body = JSON.stringify({ function: 'probe', data: { source } });
  const length = Buffer.byteLength(body);
  return head('POST', '/client/call', { 'content-length': length, connection: 'close' }) + body;
};

describe('connections', () => {
  it('half closed after the request, the call is over for the client and its instance free', async () => {
    for (let n = 0; n < 10; n += 1) {
      await exchange(probe.cloud.url, Buffer.from(call('return 42')), true);
    }
    expect(await exchange(probe.cloud.url, Buffer.from(call('return 42')))).toContain('42}}');
  });

  it('gone in the middle of a call, the call ends and its instance is free', async () => {
    for (let n = 0; n < 20; n += 1) {
      const { socket } = await rawClient(probe.cloud.url);
      socket.write(call(`await new Promise((wake) => setTimeout(wake, ${n * 3})); return 1`));
      await new Promise((wake) => setTimeout(wake, n));
      socket.destroy();
    }
  });

  it('gone in the middle of an upload, nothing is stored', async () => {
    const { socket, closed } = await rawClient(probe.cloud.url);
    const form =
      '--b\r\ncontent-disposition: form-data; name="cloudPath"\r\n\r\ngone.txt\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\nhalf';
    const type = 'multipart/form-data; boundary=b';
    socket.write(head('POST', '/client/upload', { 'content-type': type, 'content-length': 9999 }));
    socket.write(form);
    await new Promise((wake) => setTimeout(wake, 20));
    socket.destroy();
    await closed;
    const files = await (await fetch(`${probe.cloud.url}/sandbox/files`)).text();
    expect(files).not.toContain('gone.txt');
  });
});

describe('keys of the prototype', () => {
  const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":1}';
  const ask = async (body: object): Promise<{ code?: string }> =>
    (await (await send('/admin', JSON.stringify(body))).json()) as { code?: string };
  const collectionName = 'things';

  it('in documents, updates and queries pollute nothing', async () => {
    await ask({ action: 'database.insertDocument', collectionName, data: [evil] });
    for (const data of [
      `{"$set":${evil}}`,
      '{"$set":{"__proto__.polluted":1,"constructor.prototype.polluted":1}}',
      '{"$rename":{"a":"__proto__.polluted"}}',
      '{"$push":{"__proto__":{"polluted":1}}}',
      evil,
    ]) {
      const query = '{"a":1}';
      const request = { collectionName, query, queryType: 'WHERE', multi: true, data };
      await ask({ action: 'database.modifyDocument', ...request });
    }
    await ask({ action: 'database.getDocument', collectionName, query: evil });
    await ask({ action: 'database.getDocument', collectionName, query: '{}', projection: evil });
    const stages = [{ stageKey: '$addFields', stageValue: evil }];
    await ask({ action: 'database.aggregateDocuments', collectionName, stages });
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(jsonPaths)('at %s pollute nothing', async (path) => {
    const response = await send(path, `{"function":"probe","data":${evil},${evil.slice(1)}`);
    expect(response.status).toBeLessThan(500);
    expect({}).not.toHaveProperty('polluted');
  });
});
