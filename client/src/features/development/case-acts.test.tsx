/** The acts on a candidacy: exactly those the server allows, each said before it is done. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../testing/show';
import { CaseActs } from './case-acts';
import type { Case, DossierFact } from './candidacy';

const AT = '2026-11-18T02:00:00.000Z';
const heater: DossierFact = {
  factId: 'f1',
  category: 'safety_breach',
  text: '使用热得快',
  happenedOn: '2026-10-07',
  authorName: '周老师',
  state: 'final',
  remark: '那天停热水',
};

const drafted: Case = {
  id: 'c1',
  name: '田初霖',
  branch: '经济管理学院学生党支部',
  step: 'activist',
  gate: 'drafted',
  dueAt: '2026-11-25T15:59:59.999Z',
  next: '听取意见、确定发展对象',
  nextDueAt: null,
  ended: false,
  version: 4,
  since: AT,
  consultation: {
    id: 'q1',
    gate: 'prospect',
    rules: 'apartment-2012',
    state: 'drafted',
    askedAt: AT,
    dueAt: '2026-11-25T15:59:59.999Z',
    dossier: {
      frozenAt: AT,
      facts: [heater],
      duties: { roundsDone: 2, roundsDue: 2, inspections: 12 },
      ...{ contacts: 0, assessments: [], months: [], records: [], unkept: [] },
      hash: 'ac1a2523',
    },
    opinion: {
      kind: 'hold',
      reason: '建议暂缓，半年后再议。',
      grounds: [{ ground: 'endangered_safety', factIds: ['f1'] }],
      evidence: [heater],
      draftedAt: AT,
    },
    returned: null,
    signedAt: null,
    notice: null,
    reply: null,
    holdsUntil: null,
  },
  story: [],
  course: { rules: 'apartment-2012', name: '公寓征求意见办法' },
  ...{ chart: [], ahead: null, passed: [], mentors: [], evaluations: [], assessments: [] },
  ...{ probationMonths: null, endings: [], lettersDue: [] },
  may: ['draft', 'countersign', 'return'],
};

const tap = (id: string): void => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`there is no #${id}`);
  fireEvent.click(element);
};

interface Sent {
  data: { procedure: string; input: unknown };
}

/** The cloud's answers, in order; keeps what was sent. */
function cloudAnswers(...results: object[]): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    sent.push(JSON.parse(String(init?.body)));
    const result = { serverTime: '2026-11-20T08:00:00.000Z', ...results[sent.length - 1] };
    return { json: async () => ({ result }) } as Response;
  });
  return sent;
}

const acts = (of: Case) => {
  const pages = { onDraft: jest.fn(), onRecord: jest.fn(), onCompanion: jest.fn() };
  const told = { ...pages, onDone: jest.fn(), refresh: jest.fn() };
  show(<CaseActs of={of} {...told} />);
  return told;
};

test('shows what may be done and nothing else', () => {
  acts({ ...drafted, may: ['draft'] });
  expect(screen.getByText('改写草稿')).toBeTruthy();
  expect(document.getElementById('countersign')).toBeNull();
});

test('a signature waits for the declaration, names who will be told, and brings a slip', async () => {
  const sent = cloudAnswers({ ok: true, data: { version: 5, state: 'held' } });
  const { onDone } = acts(drafted);
  tap('countersign');
  expect(screen.getByText(/本人马上收到通知/)).toBeTruthy();
  expect(screen.getByText('危害公寓安全，依据 1 条')).toBeTruthy();
  tap('countersign-confirm');
  expect(sent).toHaveLength(0);
  tap('declare-yes');
  tap('countersign-confirm');
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent[0]?.data).toMatchObject({
    procedure: 'development.countersign',
    input: { candidacyId: 'c1', expectedVersion: 4, noConflict: true },
  });
  expect(onDone.mock.calls[0]?.[0]).toMatchObject({ title: '已会签，否决意见生效' });
});

test('a refusal is said in words where one stands, and the case is asked for again', async () => {
  cloudAnswers({
    ok: false,
    error: { code: 'development.same_person', details: {}, requestId: 'r1' },
  });
  const { onDone, refresh } = acts(drafted);
  tap('countersign');
  tap('declare-yes');
  tap('countersign-confirm');
  expect(await screen.findByText('起草人不能自己会签，请由另一位同志会签。')).toBeTruthy();
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(onDone).not.toHaveBeenCalled();
});

test('sending back needs a reason', async () => {
  const sent = cloudAnswers({ ok: true, data: { version: 5 } });
  const { onDone } = acts(drafted);
  tap('return');
  tap('return-confirm');
  expect(sent).toHaveLength(0);
  const reason = document.getElementById('because');
  if (reason) fireEvent.change(reason, { target: { value: '依据与理由对不上' } });
  tap('return-confirm');
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent[0]?.data).toMatchObject({ input: { because: '依据与理由对不上' } });
});
