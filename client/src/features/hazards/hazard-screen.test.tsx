/** Acts on a hazard: what was typed survives a dead network and a faster colleague, and is one act. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../testing/show';
import { HazardScreen } from './hazard-screen';

const NOW = '2026-11-20T08:00:00.000Z';

const hazard = {
  ...{ id: 'h1', roomId: 'b03-0412', buildingId: 'b03', kind: 'wiring', severity: 'serious' },
  ...{ state: 'accepted', reportedAt: NOW, dueAt: '2026-11-21T15:59:59.999Z', version: 2 },
  ...{ text: '插座松了', photos: [], facts: [], gradedBy: { kind: 'rule', rule: 'electricity' } },
  ...{ charge: 'logistics', answerBy: null, extension: null, mergedInto: null, duplicates: 0 },
  ...{ extendableTo: '2026-11-28', contractTo: '2026-12-10', tolerateTo: null },
  steps: [{ act: 'reported', at: NOW, role: 'visitor', note: '' }],
  may: ['fix', 'ask_extension', 'cannot'] as string[],
  mayTolerate: false,
};

interface Call {
  procedure: string;
  input: Record<string, unknown>;
  commandId?: string;
}

const sent: Call[] = [];
let online = true;
let stored = hazard;
let refusal: { code: string; details: object } | undefined;

beforeEach(() => {
  localStorage.clear();
  sent.length = 0;
  online = true;
  stored = hazard;
  refusal = undefined;
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const { data } = JSON.parse(String(init?.body)) as { data: Call };
    if (data.procedure !== 'hazards.get') sent.push(data);
    if (!online) throw new TypeError('Failed to fetch');
    const reading = data.procedure === 'hazards.get';
    const answer = reading
      ? { ok: true, data: stored }
      : refusal
        ? { ok: false, error: { ...refusal, requestId: 'r' } }
        : { ok: true, data: { version: 3, state: 'stuck' } };
    return { json: async () => ({ result: { serverTime: NOW, ...answer } }) } as Response;
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
  show(<HazardScreen hazardId="h1" onOpen={() => undefined} />);
  await screen.findByText('插座松了');
};

const fillCannot = async () => {
  tap('cannot');
  await waitFor(() => element('cannot-why-needs_money'));
  tap('cannot-why-needs_money');
  type('cannot-note', '要先批经费');
};

test('says by which rule it is graded and who has to see to it', async () => {
  await open();
  expect(screen.getByText('因为：用电有危险')).toBeTruthy();
  expect(screen.getByText('后勤')).toBeTruthy();
});

test('sent again after a dead network it is the same act, with every word', async () => {
  await open();
  await fillCannot();
  online = false;
  tap('cannot-confirm');
  await screen.findByText(/没有网络/);
  expect((element('cannot-note') as HTMLTextAreaElement).value).toBe('要先批经费');
  online = true;
  tap('cannot-confirm');
  await waitFor(() => expect(document.getElementById('cannot-confirm')).toBeNull());
  const ids = new Set(sent.map(({ commandId }) => commandId));
  expect(ids.size).toBe(1);
  expect(sent.at(-1)?.input).toEqual({
    ...{ hazardId: 'h1', expectedVersion: 2, note: '要先批经费', why: 'needs_money' },
  });
});

test('whoever was overtaken reads by what, and keeps their words', async () => {
  await open();
  await fillCannot();
  refusal = { code: 'kernel.stale', details: { version: 3 } };
  const done = { act: 'could_not', why: 'not_ours', at: NOW, role: 'logistics', note: '' };
  stored = { ...hazard, version: 3, state: 'stuck', may: [], steps: [...hazard.steps, done] };
  tap('cannot-confirm');
  await screen.findByText(/这一步现在不用办了/);
  expect((element('cannot-note') as HTMLTextAreaElement).value).toBe('要先批经费');
});

test('nothing is sent before it is complete', async () => {
  await open();
  tap('cannot');
  await waitFor(() => element('cannot-confirm'));
  type('cannot-note', '要先批经费');
  tap('cannot-confirm');
  expect(sent).toEqual([]);
});
