import { countInWords, isHeld, linesOf, recorderOf, remarkOf, stateOf } from './words';
import type { Correction, HeldKind, Told } from './record';

const kind = (count: number | null): HeldKind => ({
  kind: 'conduct.about_me',
  what: '关于我的行为记录',
  count,
  newestAt: null,
  sensitive: true,
  kept: '',
  because: '',
  answeredBy: [],
});

test('what is too much to count is held all the same', () => {
  expect([kind(0), kind(2), kind(null)].map(isHeld)).toEqual([false, true, true]);
  expect(countInWords(kind(2))).toBe('2 条');
  expect(countInWords(kind(null))).toBe('逐条可看');
});

test('who wrote a record stands under it, and empty lines are left out', () => {
  const told: Told = {
    id: 'f1',
    title: '影响他人休息',
    at: null,
    opens: null,
    lines: [
      { label: '内容', text: '深夜大声说话' },
      { label: '记录人', text: '王老师' },
      { label: '本人说明', text: '—' },
    ],
  };
  expect(recorderOf(told)).toBe('王老师 记录');
  expect(linesOf(told)).toEqual([{ label: '内容', text: '深夜大声说话' }]);
  expect(remarkOf(told)).toBeNull();
  expect(remarkOf({ ...told, lines: [] })).toBeUndefined();
});

test('an answer that is late says so, an answered one says what it came to', () => {
  const open = { answer: null, dueAt: '2026-10-21T15:59:59.999Z' } as Correction;
  expect(stateOf(open, new Date('2026-10-20T00:00:00Z')).word).toBe('等待答复');
  expect(stateOf(open, new Date('2026-10-22T00:00:00Z'))).toEqual({
    tone: 'overdue',
    word: '超期未答复',
  });
  const answer = { outcome: 'corrected' as const, text: '已改', name: '王老师' };
  expect(stateOf({ ...open, answer }, new Date()).word).toBe('已更正');
});
