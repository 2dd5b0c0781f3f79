import { groundsToSend, missingIn, readOpinion, withEvidence, withGrounds } from './opinion-draft';
import type { OpinionDraft } from './opinion-draft';

const hold: OpinionDraft = {
  kind: 'hold',
  reason: '两次违规用电，提醒后仍未改正。',
  grounds: [{ ground: 'endangered_safety', factIds: ['f1'] }],
  noConflict: true,
};

test('a complete hold misses nothing', () => {
  expect(missingIn(hold)).toBeUndefined();
});

test.each([
  [{ ...hold, kind: null }, '先选一种意见'],
  [{ ...hold, grounds: [] }, '选否决的理由'],
  [{ ...hold, grounds: [{ ground: 'neglected_duty', factIds: [] }] }, '给每条理由选依据'],
  [{ ...hold, reason: '  ' }, '写下说明'],
  [{ ...hold, noConflict: false }, '请先作声明'],
] as const)('says what is missing first', (draft, words) => {
  expect(missingIn(draft as OpinionDraft)).toBe(words);
});

test('support carries no grounds, even if some were chosen before', () => {
  expect(groundsToSend({ ...hold, kind: 'support' })).toEqual([]);
  expect(missingIn({ ...hold, kind: 'support', grounds: [] })).toBeUndefined();
});

test('a ground that stays chosen keeps its evidence', () => {
  expect(withGrounds(hold, ['neglected_duty', 'endangered_safety'])).toEqual([
    { ground: 'endangered_safety', factIds: ['f1'] },
    { ground: 'neglected_duty', factIds: [] },
  ]);
  expect(withEvidence(hold, 'endangered_safety', ['f2'])).toEqual([
    { ground: 'endangered_safety', factIds: ['f2'] },
  ]);
});

test('a draft that an older version stored otherwise is dropped', () => {
  expect(readOpinion({ kind: 'veto' })).toBeUndefined();
  expect(readOpinion(hold)).toEqual(hold);
});
