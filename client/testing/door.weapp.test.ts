/** The built package's door page: it asks the cloud what the code opens, and shows it. */
import http from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE, startWeapp } from './weapp';
import type { AddressInfo } from 'node:net';
import type { WeappHarness } from './weapp';

interface Received {
  openid: string | undefined;
  function: string;
  data: { procedure: string; input: { code?: string }; requestId: string };
}

const received: Received[] = [];
const door = {
  roomId: 'b03-0412',
  label: '3 栋 412',
  building: '丁香苑 3 栋',
  plates: [{ name: '林小满', role: 'member', area: '4 层 401–412 巡查', asks: ['用电', '报修'] }],
  may: ['report_hazard', 'leave_message'],
};

const answer = ({ data }: Received): object =>
  data.procedure === 'nameplates.open'
    ? { ok: true, data: door, serverTime: '2026-11-20T08:00:00.000Z' }
    : {
        ok: false,
        error: { code: 'kernel.not_registered', details: {}, requestId: data.requestId },
        serverTime: '2026-11-20T08:00:00.000Z',
      };

/** Speaks `POST /client/call` and nothing else. */
const cloud = http.createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const call: Received = JSON.parse(Buffer.concat(parts).toString('utf8'));
    received.push({ ...call, openid: request.headers['x-louyu-openid']?.toString() });
    response.end(JSON.stringify({ result: answer(call) }));
  });
});

/** Under which number the template expects an attribute; the runtime has to count the same way. */
function attribute(name: string): string {
  const template = readFileSync(path.join(PACKAGE, 'base.wxml'), 'utf8');
  return new RegExp(`<view [^>]*\\b${name}="{{i\\.(p\\d+)`).exec(template)?.[1] ?? `no ${name}`;
}

let weapp: WeappHarness;

beforeAll(async () => {
  await new Promise<void>((resolve) => cloud.listen(0, '127.0.0.1', resolve));
  const { port } = cloud.address() as AddressInfo;
  weapp = startWeapp({ url: `http://127.0.0.1:${port}`, openid: 'o-visitor' });
});

afterAll(() => void cloud.close());

test('a scanned door shows who is responsible, and a tap leads to the report', async () => {
  const page = weapp.open('pages/door/index', { scene: 'K7PM4Q2XA9' });
  const text = await page.until((said) => said.includes('林小满'));
  expect(text).toContain('4 层 401–412 巡查');
  expect(received[0]).toMatchObject({
    openid: 'o-visitor',
    function: 'api',
    data: { procedure: 'nameplates.open', input: { code: 'K7PM4Q2XA9' } },
  });
  expect(page.tree()).toContain(`"${attribute('hover-class')}":"ly-press--held"`);
  expect(page.tree()).toContain(`"${attribute('role')}":"button"`);
  await page.tap('door-report_hazard');
  expect(weapp.visits.urls).toEqual(['/packages/visitor/report/index?code=K7PM4Q2XA9&via=scanned']);
  page.close();
});
