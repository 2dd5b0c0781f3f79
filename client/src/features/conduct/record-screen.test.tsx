/** Recording a fact: nothing is lost without a network, and one act stays one act. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../testing/show';
import { RecordScreen } from './record-screen';

const NOW = '2026-11-20T08:00:00.000Z';
const me = {
  id: 'i1',
  name: '段志川',
  roomId: null,
  buildingId: null,
  positions: [{ role: 'instructor', scope: { kind: 'building', id: 'b03' } }],
};

interface Call {
  procedure: string;
  input: Record<string, unknown>;
  commandId?: string;
}

const ANSWERS: Record<string, object> = {
  'organization.me': { person: me },
  'organization.occupants': { occupants: [{ id: 's1', name: '周宛溪' }] },
  'conduct.record': { factId: '66f0a1b2c3d4e5f6a7b8c9d0', remarkUntil: '2026-11-25T15:59:59.999Z' },
};

const sent: Call[] = [];
let online = true;

beforeEach(() => {
  localStorage.clear();
  sent.length = 0;
  online = true;
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const { data } = JSON.parse(String(init?.body)) as { data: Call };
    sent.push(data);
    if (!online) throw new TypeError('Failed to fetch');
    const result = { ok: true, serverTime: NOW, data: ANSWERS[data.procedure] };
    return { json: async () => ({ result }) } as Response;
  });
});

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no #${id}`);
  return found;
};
const tap = (id: string): void => void fireEvent.click(element(id));
const type = (id: string, value: string): void =>
  void fireEvent.change(element(id), { target: { value } });

const open = async () => {
  const shown = show(<RecordScreen room="" onOpen={() => undefined} />);
  await waitFor(() => element('room'));
  return shown;
};

async function fillIn(): Promise<void> {
  type('room', '301');
  await screen.findByText('周宛溪');
  tap('person-s1');
  tap('kind-disturbance');
  type('text', '深夜在楼道大声打电话');
}

test('the button says what is missing; the form is found again as it was left', async () => {
  const first = await open();
  expect(element('submit').textContent).toBe('先选是哪位同学');
  await fillIn();
  expect(element('submit').textContent).toBe('记录并通知本人');
  first.unmount();
  await open();
  expect(screen.getByText('上次没写完的还在，接着写就行。')).toBeTruthy();
  expect((element('text') as HTMLTextAreaElement).value).toBe('深夜在楼道大声打电话');
});

test('without a network it stays on the phone; sent again it is the same act', async () => {
  await open();
  await fillIn();
  tap('submit');
  online = false;
  tap('record-confirm');
  await screen.findByText(/现在没有网络/);
  online = true;
  tap('record-confirm');
  await screen.findByText('已记录，并通知了周宛溪');
  const [first, again] = sent.filter(({ procedure }) => procedure === 'conduct.record');
  expect(again?.commandId).toBe(first?.commandId);
  expect(again?.input).toMatchObject({ personId: 's1', category: 'disturbance' });
  expect(element('receipt-code').textContent).toBe('F6A7B 8C9D0');
});

test('what was begun can be gone on with where there is no network at all', async () => {
  const first = await open();
  await fillIn();
  first.unmount();
  online = false;
  await open();
  await waitFor(() => expect(element('submit').textContent).toBe('记录并通知本人'));
  type('text', '深夜在楼道大声打电话，提醒后继续');
  tap('submit');
  tap('record-confirm');
  expect(await screen.findAllByText(/现在没有网络/)).not.toHaveLength(0);
  expect((element('text') as HTMLTextAreaElement).value).toContain('提醒后继续');
});
