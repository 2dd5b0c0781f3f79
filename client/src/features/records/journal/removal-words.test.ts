import { restWords, whyWord } from './removal-words';
import type { Removal, Run } from './removal-words';

const removal: Removal = {
  ...{ collection: 'letters', what: '留言', reason: 'period_over', how: 'removed' },
  ...{ count: 3, until: '2024-10-14T00:00:00.000Z' },
};
const run: Run = {
  ...{ id: 'r', at: '2026-10-14T00:00:00.000Z', removals: [removal] },
  ...{ waiting: 0, erased: 0, files: 0 },
};

test('what was done is said with its reason', () => {
  expect(whyWord(removal)).toBe('保存期满，删除');
  expect(whyWord({ ...removal, reason: 'person_left', how: 'anonymized' })).toBe(
    '离开满一年，去掉姓名和文字',
  );
});

test('nothing is said of what did not happen', () => {
  expect(restWords(run)).toEqual([]);
  expect(restWords({ ...run, waiting: 2, files: 5 })).toEqual([
    '连同 5 张照片',
    '2 位到期了，还有事情没办完，先留着',
  ]);
});
