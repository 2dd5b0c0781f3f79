/** What may be done with an import in each state, each said before it is done. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../testing/show';
import { ImportActs } from './import-acts';
import { READ } from './samples';

interface Sent {
  data: { procedure: string; input: unknown };
}

function cloudAnswers(result: object): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    sent.push(JSON.parse(String(init?.body)));
    const answered = { serverTime: '2026-11-20T08:00:00.000Z', ...result };
    return { json: async () => ({ result: answered }) } as Response;
  });
  return sent;
}

const tap = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement);
const refresh = jest.fn();

test('confirms the version that was looked at, after its consequences', async () => {
  const sent = cloudAnswers({ ok: true, data: { version: 2, state: 'writing' } });
  show(<ImportActs of={READ} refresh={refresh} />);
  tap('confirm');
  expect(screen.getByText('新登记 6 位同学。')).toBeTruthy();
  expect(sent).toHaveLength(0);
  tap('confirm-confirm');
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.data).toMatchObject({
    procedure: 'imports.confirm',
    input: { importId: 'i1', expectedVersion: 1 },
  });
});

test('a refusal is said where one stands, and the import is asked for again', async () => {
  cloudAnswers({ ok: false, error: { code: 'imports.read_again', details: {} } });
  show(<ImportActs of={READ} refresh={refresh} />);
  tap('confirm');
  tap('confirm-confirm');
  expect(await screen.findByText(/三天前读取/)).toBeTruthy();
  expect(refresh).toHaveBeenCalled();
});

test('nothing to write cannot be confirmed; past the seventh day nothing is taken back', () => {
  const counts = { ...READ.counts, added: 0, changed: 0 };
  const { unmount } = show(<ImportActs of={{ ...READ, counts }} refresh={refresh} />);
  expect(document.getElementById('confirm')?.hasAttribute('disabled')).toBe(true);
  unmount();
  const written = { ...READ, state: 'written' as const };
  show(<ImportActs of={{ ...written, undoUntil: '2026-11-19T00:00:00.000Z' }} refresh={refresh} />);
  expect(document.getElementById('undo')).toBeNull();
});
