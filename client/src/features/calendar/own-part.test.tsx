/** What an occasion asks of one person, in each state; a wrong code costs nothing but another look. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../testing/show';
import { OwnPart } from './own-part';
import { agendaOf, agendaProblem } from './notice-form';
import { readMinutes, sectionsOf } from './minutes-draft';
import { recurrenceOf } from './recurrence-words';
import { isRule } from '@louyu/shared/domain/kernel/recurrence';
import type { Attendee, Occasion } from './occasion';

const ANN: Attendee = {
  ...{ personId: 'ann', name: '安', state: null, how: null, at: null, ground: null },
  ...{ note: '', makeUpBy: null, makeUp: '', version: null },
};

const occasion = (changes: Partial<Occasion>, own: Partial<Attendee> = {}): Occasion => ({
  ...{
    id: 'organization_life.b03.2026-11',
    version: 3,
    kind: 'organization_life',
    title: '组织生活',
  },
  ...{ source: 'university', ground: '004', buildingId: 'b03', period: '2026-11', venue: '活动室' },
  ...{ startsAt: '2026-11-20T07:30:00.000Z', endsAt: '2026-11-20T09:00:00.000Z', movedFrom: null },
  ...{ agenda: [], state: 'signing_in', attempt: 0, makeUpOf: null, changes: [], minutes: [] },
  ...{ resolutions: [], attendees: [{ ...ANN, ...own }], leads: false, self: 'ann' },
  ...changes,
});

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

const refresh = jest.fn();
const at = (id: string) => document.getElementById(id) as HTMLInputElement;

test('signs in with six digits and nothing else', async () => {
  const sent = cloudAnswers({ ok: true, data: { at: '2026-11-20T08:00:00.000Z' } });
  show(<OwnPart shown={occasion({})} refresh={refresh} />);
  fireEvent.input(at('sign-in-code'), { target: { value: '12 34a5' } });
  expect(at('sign-in').hasAttribute('disabled')).toBe(true);
  fireEvent.input(at('sign-in-code'), { target: { value: '123 456' } });
  fireEvent.click(at('sign-in'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.data).toMatchObject({ procedure: 'calendar.sign_in', input: { code: '123456' } });
});

test('a wrong code says what to do and empties the boxes', async () => {
  cloudAnswers({ ok: false, error: { code: 'calendar.wrong_code', details: {} } });
  show(<OwnPart shown={occasion({})} refresh={refresh} />);
  fireEvent.input(at('sign-in-code'), { target: { value: '123456' } });
  fireEvent.click(at('sign-in'));
  expect(await screen.findByText(/签到码不对/)).toBeTruthy();
  expect(at('sign-in-code').value).toBe('');
});

test.each([
  ['was there', { state: 'present' as const, how: 'by_hand' as const }, '组长登记了你到场'],
  ['made it up', { state: 'made_up' as const, makeUp: '补看了' }, '补看了'],
  ['is on leave', { state: 'excused' as const }, /来得了就直接签到/],
])('says so to whoever %s', (_, own, words) => {
  const state = own.state === 'excused' ? 'announced' : 'held';
  show(<OwnPart shown={occasion({ state }, own)} refresh={refresh} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test('asks nothing of whoever was not invited', () => {
  const { container } = show(<OwnPart shown={occasion({ self: 'zoe' })} refresh={refresh} />);
  expect(container.textContent).toBe('');
});

test('an agenda is its lines; minutes are what was written; recurrences are rules', () => {
  expect(agendaOf(' 学习 \n\n讨论')).toEqual(['学习', '讨论']);
  expect(agendaProblem([])).toMatch(/至少一项/);
  expect(agendaProblem(Array(11).fill('一'))).toMatch(/最多 10 项/);
  expect(sectionsOf(['学了什么', '议定了什么'], { 学了什么: ' 章程 ', 别的: 'x' })).toEqual([
    { heading: '学了什么', text: '章程' },
  ]);
  expect(readMinutes({ texts: {}, tasks: [{ text: 1 }] })).toBeUndefined();
  for (const every of ['week', 'fortnight', 'month1', 'month3'] as const)
    expect(isRule(recurrenceOf(every, 'WE'))).toBe(true);
});
