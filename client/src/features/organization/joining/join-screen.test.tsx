/** Joining without a network: the code stays in its boxes, and sent again it is the same act. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../../testing/show';
import { JoinScreen } from './join-screen';

const NOW = '2026-11-20T08:00:00.000Z';
const person = {
  id: 's1',
  name: '周宛溪',
  roomId: 'b03-0412',
  buildingId: 'b03',
  positions: [{ role: 'student', scope: { kind: 'building', id: 'b03' } }],
};

interface Call {
  procedure: string;
  input: { code?: string };
  commandId?: string;
}

const sent: Call[] = [];
let online = true;
let joined = false;
let refusal: { code: string; details: object } | undefined;

function answerTo(procedure: string): object {
  if (procedure === 'organization.me')
    return { ok: true, data: { person: joined ? person : null } };
  if (refusal) return { ok: false, error: { ...refusal, requestId: 'r' } };
  joined = true;
  return { ok: true, data: { personId: 's1' } };
}

beforeEach(() => {
  localStorage.clear();
  sent.length = 0;
  online = true;
  joined = false;
  refusal = undefined;
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const { data } = JSON.parse(String(init?.body)) as { data: Call };
    sent.push(data);
    if (!online) throw new TypeError('Failed to fetch');
    const result = { serverTime: NOW, ...answerTo(data.procedure) };
    return { json: async () => ({ result }) } as Response;
  });
});

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no #${id}`);
  return found;
};
const tap = (id: string): void => void fireEvent.click(element(id));
const type = (typed: string): void =>
  void fireEvent.change(element('code'), { target: { value: typed } });

const way = () => undefined;
const open = async () => {
  const shown = show(<JoinScreen onToday={way} onMyRoom={way} onRecords={way} onUnbound={way} />);
  await waitFor(() => element('code'));
  return shown;
};

test('the button counts what is missing, whatever is pasted', async () => {
  await open();
  expect(element('submit').textContent).toBe('还差 10 位');
  type('加入码：7k4m2-9xqo');
  expect(element('submit').textContent).toBe('还差 1 位');
  expect((element('code') as HTMLInputElement).value).toBe('7K4M29XQ0');
});

test('without a network the code stays; sent again it is the same act, and welcomes', async () => {
  const first = await open();
  type('7K4M29XQPT');
  online = false;
  tap('submit');
  await screen.findByText(/现在没有网络/);
  first.unmount();
  online = true;
  await open();
  await waitFor(() => expect((element('code') as HTMLInputElement).value).toBe('7K4M29XQPT'));
  tap('submit');
  await screen.findByText('欢迎，周宛溪');
  const [before, again] = sent.filter(({ procedure }) => procedure === 'organization.join');
  expect(again?.commandId).toBe(before?.commandId);
});

test('a refused code says why; the next letter takes the words away, a lock stays', async () => {
  await open();
  refusal = { code: 'organization.code_unknown', details: { left: 1 } };
  type('7K4M29XQPT');
  tap('submit');
  await screen.findByText(/还可以再试 1 次/);
  type('7K4M29XQP');
  expect(screen.queryByText(/还可以再试/)).toBeNull();

  const until = '2026-11-20T09:00:00.000Z';
  refusal = { code: 'organization.joining_locked', details: { until } };
  type('7K4M29XQPT');
  tap('submit');
  await screen.findByText(/请在今天 17:00 以后再试/);
  type('7K4M29XQP');
  expect(element('submit').textContent).toBe('暂时不能再试');
});
