/** The crisis button: nothing is lost without a network, one press is one alarm, and the phone says so. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../testing/show';
import { outbox } from '../../platform/outbox/the-outbox';
import { RaiseScreen } from './raise-screen';

const NOW = '2026-11-20T08:00:00.000Z';
const me = {
  id: 's1',
  name: '谢佳霖',
  roomId: 'b03-0201',
  buildingId: 'b03',
  positions: [{ role: 'student', scope: { kind: 'building', id: 'b03' } }],
};

interface Call {
  procedure: string;
  input: Record<string, unknown>;
  commandId?: string;
}

const ALARM = {
  ...{ id: 'a1', kind: 'in_danger', roomId: 'b03-0201', state: 'open', raisedAt: NOW },
  ...{ acknowledgedByName: null, version: 1, subjectName: '谢佳霖', raisedByName: '谢佳霖' },
  ...{ pressedAt: NOW, called: 2, acknowledgedAt: null, outcome: null, closedAt: null },
  ...{ own: true, may: [] },
};

const ANSWERS: Record<string, object> = {
  'organization.me': { person: me },
  'care.raise_alarm': { alarmId: 'a1', called: 2 },
  'care.alarm': ALARM,
};

const sent: Call[] = [];
let online = true;

beforeEach(() => {
  sent.length = 0;
  online = true;
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const { data } = JSON.parse(String(init?.body)) as { data: Call };
    sent.push(data);
    if (!online && data.procedure !== 'organization.me') throw new TypeError('Failed to fetch');
    const result = { ok: true, serverTime: NOW, data: ANSWERS[data.procedure] };
    return { json: async () => ({ result }) } as Response;
  });
});

const tap = (id: string): void => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no #${id}`);
  fireEvent.click(found);
};
const raised = (): Call[] => sent.filter(({ procedure }) => procedure === 'care.raise_alarm');

test('without a network it says so and shows whom to telephone; it arrives once', async () => {
  show(<RaiseScreen caseId="" />);
  await screen.findByText('先打电话');
  expect(screen.getByText('12356')).toBeTruthy();
  tap('raise');
  online = false;
  tap('raise-confirm');
  await screen.findByText('还没有送到');
  expect(screen.getByText('110')).toBeTruthy();
  online = true;
  await act(async () => outbox.flush({ again: true }));
  await screen.findByText('已经通知 2 位老师');
  expect(new Set(raised().map(({ commandId }) => commandId)).size).toBe(1);
  expect(raised().at(-1)?.input).toMatchObject({ kind: 'in_danger', who: 'me', roomId: null });
});

test('a room that cannot be read is said before anything is sent', async () => {
  for (const receipt of outbox.receipts()) await outbox.forgetReceipt(receipt.commandId);
  show(<RaiseScreen caseId="" />);
  await screen.findByText('先打电话');
  const room = document.getElementById('alarm-room');
  if (!room) throw new Error('there is no room');
  fireEvent.change(room, { target: { value: '三楼' } });
  await screen.findByText('房间写成 3-412 这样的形式');
  await waitFor(() => expect(document.getElementById('raise')).toHaveProperty('disabled', true));
  expect(raised()).toEqual([]);
});
