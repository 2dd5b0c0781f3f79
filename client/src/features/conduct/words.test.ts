import { GOOD_KINDS, OTHER_KINDS, stateWords, unsaidWords } from './words';
import { forAuthor, forSubject } from './grouping';
import type { Fact } from './fact';

const NOW = new Date('2026-11-20T08:00:00.000Z');
const noticed: Fact = {
  id: 'f1',
  version: 1,
  personId: 'p1',
  personName: '同学',
  category: 'disturbance',
  text: '深夜放视频',
  happenedOn: '2026-11-19',
  authorName: '周老师',
  recordedAt: '2026-11-19T08:00:00.000Z',
  remarkUntil: '2026-11-24T15:59:59.999Z',
  remark: null,
  state: 'noticed',
  settledAt: null,
  withdrawnBecause: '',
  may: [],
};
const remarked: Fact = { ...noticed, remark: { text: '属实', at: '2026-11-20T02:00:00.000Z' } };
const late: Fact = { ...noticed, remarkUntil: '2026-11-18T15:59:59.999Z' };

test('a fact waits for the person until they spoke or their time has passed', () => {
  expect(stateWords(noticed, NOW).word).toBe('等本人说明');
  expect(stateWords(noticed, NOW, true).word).toBe('你可以说明');
  expect(stateWords(remarked, NOW).word).toBe('待定稿');
  expect(stateWords(late, NOW).word).toBe('待定稿');
  expect(unsaidWords(late, NOW)).toBe('期限内没有写，定稿前仍可以写。');
});

test('good deeds stand apart from the rest, and none is missing', () => {
  expect(GOOD_KINDS).toHaveLength(3);
  expect(OTHER_KINDS).toHaveLength(4);
});

test('each fact stands in one group, what one can act on first', () => {
  const facts: Fact[] = [
    { ...noticed, id: 'settled', state: 'final' },
    { ...noticed, id: 'waits', may: ['withdraw'] },
    { ...remarked, id: 'ready', may: ['finalise', 'withdraw'] },
  ];
  const groups = forAuthor(facts).map(({ title, facts: [first] }) => [title, first?.id]);
  expect(groups).toEqual([
    ['现在可以定稿', 'ready'],
    ['等本人说明', 'waits'],
    ['已定稿和已撤回', 'settled'],
  ]);
  expect(forSubject([{ ...noticed, may: ['remark'] }])[0]?.title).toBe('你可以写说明');
});
