import { standingOf } from './words';

const NOW = new Date('2026-11-20T08:00:00.000Z');
const [BEFORE, AFTER] = ['2026-11-19T15:59:59.999Z', '2026-11-21T15:59:59.999Z'];

test.each([
  ['open', AFTER, 'due', '待受理'],
  ['open', BEFORE, 'overdue', '逾期 · 待受理'],
  ['accepted', BEFORE, 'overdue', '逾期 · 整改中'],
  ['fixed', BEFORE, 'due', '待验收'],
  ['stuck', AFTER, 'due', '等待决定'],
  ['tolerated', BEFORE, 'overdue', '逾期 · 暂缓整改'],
  ['merged', BEFORE, 'done', '已合并'],
  ['closed', BEFORE, 'done', '已销号'],
] as const)('%s, due %s, stands %s as %s', (state, dueAt, tone, word) => {
  expect(standingOf({ state, dueAt }, NOW)).toEqual({ tone, word });
});
