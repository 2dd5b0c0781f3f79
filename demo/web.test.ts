/** The page's server: files, the way to the cloud, and a port of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Web, startWeb } from './web';

let build: string;
let echo: Server;
let web: Web;
const seen: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = [];

beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'louyu-web-'));
  await writeFile(join(build, 'index.html'), '<title>楼宇先锋</title>');
  echo = createServer((request, response) => {
    seen.push(request);
    response.writeHead(request.url === '/broken' ? 500 : 201, { 'x-round-trips': '3' });
    request.pipe(response);
  });
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  const { port } = echo.address() as AddressInfo;
  web = await startWeb({ port: 0, cloudUrl: `http://127.0.0.1:${port}`, build });
});

afterAll(async () => {
  await web.close();
  echo.close();
  await rm(build, { recursive: true });
});

it('serves the build, and nothing beside it', async () => {
  expect(await (await fetch(`${web.url}/`)).text()).toContain('楼宇先锋');
  expect((await fetch(`${web.url}/no-such-file.js`)).status).toBe(404);
  expect((await fetch(`${web.url}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
});

it('passes a request on without its prefix, body and headers as they are, and the answer back', async () => {
  const body = '字'.repeat(100_000);
  const headers = { 'x-louyu-openid': 'demo-s0001', origin: web.url };
  const answer = await fetch(`${web.url}/cloud/client/call?a=1`, { method: 'POST', body, headers });
  expect([answer.status, answer.headers.get('x-round-trips')]).toEqual([201, '3']);
  expect(await answer.text()).toBe(body);
  expect(seen.at(-1)).toMatchObject({ method: 'POST', url: '/client/call?a=1', headers });
});

it('hands errors of the cloud through', async () => {
  expect((await fetch(`${web.url}/cloud/broken`)).status).toBe(500);
});

it('takes the next free port when the wanted one is taken', async () => {
  const taken = Number(new URL(web.url).port);
  const second = await startWeb({ port: taken, cloudUrl: web.url, build });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});

it('says that the cloud does not answer', async () => {
  const alone = await startWeb({ port: 0, cloudUrl: 'http://127.0.0.1:1', build });
  expect((await fetch(`${alone.url}/cloud/client/call`)).status).toBe(502);
  await alone.close();
});
