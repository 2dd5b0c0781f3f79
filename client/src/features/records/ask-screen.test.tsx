/** An objection that is being written is never lost, and says who answers until when. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../testing/show';
import { AskScreen } from './ask-screen';

const NOW = '2026-11-20T08:00:00.000Z';
const held = {
  kind: 'conduct.about_me',
  what: '关于我的行为记录',
  count: 1,
  newestAt: NOW,
  sensitive: true,
  kept: '自定稿或撤回之日起 36 个月',
  because: '综合测评',
  answeredBy: ['instructor', 'guidance'],
};
const ANSWERS: Record<string, object> = {
  'records.mine': { kinds: [held] },
  'records.ask': {
    correctionId: '66f0a1b2c3d4e5f6a7b8c9d0',
    dueAt: '2026-11-27T15:59:59.999Z',
  },
};

let online = true;

beforeEach(() => {
  localStorage.clear();
  online = true;
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const { data } = JSON.parse(String(init?.body)) as { data: { procedure: string } };
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
const type = (id: string, value: string): void =>
  void fireEvent.change(element(id), { target: { value } });

const way = () => undefined;
const open = async () => {
  const shown = show(
    <AskScreen
      kind="conduct.about_me"
      recordId="f1"
      title="影响他人休息"
      onCorrection={way}
      onBack={way}
    />,
  );
  await waitFor(() => element('wrong'));
  return shown;
};

test('it is kept without a network, goes on where it stopped, and ends in a receipt', async () => {
  const first = await open();
  expect(element('submit').textContent).toBe('写下哪里不对');
  type('wrong', '那天我不在');
  type('instead', '应当删去');
  online = false;
  fireEvent.click(element('submit'));
  fireEvent.click(element('ask-confirm'));
  await screen.findByText(/现在没有网络/);
  first.unmount();

  online = true;
  await open();
  await screen.findByText('上次没写完的还在，接着写就行。');
  fireEvent.click(element('submit'));
  await screen.findByText(/党建工作指导员、公寓党建指导部在 5 个工作日内答复你/);
  fireEvent.click(element('ask-confirm'));
  await screen.findByText('异议已经提出');
  expect(screen.getByText('2026 年 11 月 27 日 周五 23:59 以前要答复你')).toBeTruthy();
  expect(element('receipt-code').textContent).toBe('F6A7B 8C9D0');
});
