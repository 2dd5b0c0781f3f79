/**
 * Why: whatever bytes arrive at whatever endpoint, the cloud answers or closes, and lives on.
 * `PROPERTY_RUNS` lengthens it.
 */
import fc from 'fast-check';
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';
import { exchange, head } from './raw-socket';
import { expectAlive, expectNoSockets, socketsNow } from './vital-signs';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 200);
const instances = 2;
const before = socketsNow();
let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe') },
    collections: [{ name: 'things' }],
    limits: { instances, requestMs: 2000 },
    freeze: true,
  });
});
afterEach(async () => {
  await probe.post('/faults', { reset: true });
  await expectAlive(probe, instances);
});
afterAll(async () => {
  await probe.cloud.close();
  await expectNoSockets(before);
});

const endpoints: [method: string, path: string][] = [
  ...['/admin', '/client/call', '/client/upload', '/clock', '/faults'].map(
    (path): [string, string] => ['POST', path],
  ),
  ...['/sandbox/subscribe', '/sandbox/timers/run', '/sandbox/files/link', '/files/x'].map(
    (path): [string, string] => ['POST', path],
  ),
  ['PUT', '/files/x.y/z'],
  ...['/sandbox/calls', '/sandbox/messages', '/metrics', '/faults', '/files/a/b'].map(
    (path): [string, string] => ['GET', path],
  ),
];

const formType = 'multipart/form-data; boundary=b';
const valid: [type: string, body: string][] = [
  ['application/json', '{"function":"probe","data":{"source":"return 1"}}'],
  ['application/json', '{"action":"database.getDocument","collectionName":"things","query":"{}"}'],
  ['application/json', '{"openid":"o","templateIds":["t"],"answer":"accept"}'],
  ['application/json', '{"function":"probe"}'],
  [
    formType,
    '--b\r\ncontent-disposition: form-data; name="cloudPath"\r\n\r\na.txt\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\nbytes\r\n--b--\r\n',
  ],
  [
    formType,
    '--b\r\ncontent-disposition: form-data; name="action"\r\n\r\nwx.openApi\r\n--b\r\ncontent-disposition: form-data; name="apiName"\r\n\r\nsecurity.msgSecCheck\r\n--b\r\ncontent-disposition: form-data; name="requestData"; filename="d"\r\n\r\n\u0012\u0004\n\u0002\n\u0000\r\n--b--\r\n',
  ],
];

/** A valid body cut short, with a stretch of it replaced by something else. */
const damaged = fc
  .tuple(fc.constantFrom(...valid), fc.nat(200), fc.nat(20), fc.uint8Array({ maxLength: 20 }))
  .map(([[type, text], at, length, noise]) => {
    const bytes = Buffer.from(text, 'latin1');
    const place = at % (bytes.length + 1);
    const kept = [bytes.subarray(0, place), noise, bytes.subarray(place + length)];
    return { type, body: Buffer.concat(kept) };
  });

const truncated = fc.tuple(fc.constantFrom(...valid), fc.nat(400)).map(([[type, text], at]) => {
  const bytes = Buffer.from(text, 'latin1');
  return { type, body: bytes.subarray(0, at % bytes.length) };
});

const keys = ['function', 'data', 'action', 'collectionName', 'query', 'context', 'operations'];
const wrongTypes = fc
  .dictionary(
    fc.oneof(fc.constantFrom(...keys, '__proto__', 'constructor'), fc.string()),
    fc.jsonValue(),
  )
  .map((value) => ({ type: 'application/json', body: Buffer.from(JSON.stringify(value)) }));

const noise = fc
  .tuple(fc.constantFrom('application/json', formType, 'text/plain', ''), fc.uint8Array())
  .map(([type, bytes]) => ({ type, body: Buffer.from(bytes) }));

const body = fc.oneof(damaged, truncated, wrongTypes, noise);
const query = fc.oneof(
  fc.constant(''),
  fc.webQueryParameters().map((text) => `?${text}`),
);

it('every endpoint answers every body', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...endpoints),
      query,
      body,
      async ([method, path], q, sent) => {
        const request = head(method, path + q, {
          'content-type': sent.type,
          'content-length': sent.body.length,
          connection: 'close',
        });
        const reply = await exchange(
          probe.cloud.url,
          Buffer.concat([Buffer.from(request), sent.body]),
        );
        expect(reply).toMatch(/^HTTP\/1\.1 [234]\d\d /);
      },
    ),
    { numRuns, seed: 20240607 },
  );
});

it('bytes that are no request are answered or ended', async () => {
  const line = fc
    .tuple(fc.string({ maxLength: 10 }), fc.string({ maxLength: 30 }))
    .map(([method, path]) => Buffer.from(`${method} /${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`));
  const anything = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 200 }), line);
  await fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      expect(typeof (await exchange(probe.cloud.url, bytes, true))).toBe('string');
    }),
    { numRuns, seed: 20240608 },
  );
});
