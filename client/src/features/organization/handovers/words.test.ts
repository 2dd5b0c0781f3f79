import { byPlace } from './handover';
import { chargeWord, heldWord, placeWord, stateWords } from './words';
import type { Handover } from './handover';

const NOW = new Date('2026-10-14T01:30:00.000Z');

const handover = (changes: Partial<Handover> = {}): Handover => ({
  ...{ id: 'h1', version: 1, personId: 'p', name: '林小满', because: 'moved' },
  ...{ buildingId: 'b03', collegeId: null, owners: ['group_leader', 'instructor'] },
  items: [
    { kind: 'plate', id: 'D', roomId: 'b03-0412' },
    { kind: 'round', id: 'r1', roomId: null },
    { kind: 'round', id: 'r2', roomId: null },
  ],
  ...{ openedAt: '2026-10-12T01:00:00.000Z', dueAt: '2026-10-19T15:59:59.999Z' },
  ...{ state: 'open', settlement: null, may: ['settle'] },
  ...changes,
});

test('things are counted by kind and named with their room', () => {
  expect(heldWord(handover())).toBe('1 块明示牌、2 轮巡查');
  expect(handover().items.map((item) => chargeWord(item))).toEqual([
    '3-412 门上的明示牌',
    '一轮没做完的巡查',
    '一轮没做完的巡查',
  ]);
  const scope = { kind: 'building', id: 'b05' } as const;
  expect(chargeWord({ kind: 'post', role: 'group_leader', scope })).toBe('5 号楼 · 楼宇党小组组长');
});

test('places stand in the order of what is due first in them', () => {
  const rows = [
    handover({ id: 'a' }),
    handover({ id: 'b', buildingId: null, collegeId: 'c01' }),
    handover({ id: 'c' }),
  ];
  expect(byPlace(rows).map(({ id, rows: held }) => [id, held.map((row) => row.id)])).toEqual([
    ['b03', ['a', 'c']],
    ['c01', ['b']],
  ]);
  expect(placeWord('c01', new Map([['c01', '文学院']]))).toBe('文学院');
});

test('an open one says how long there is, a settled one what came of it', () => {
  expect(stateWords(handover(), NOW)).toEqual({ tone: 'due', word: '还剩 5 天' });
  const late = handover({ dueAt: '2026-10-12T01:30:00.000Z' });
  expect(stateWords(late, NOW)).toEqual({ tone: 'overdue', word: '已超 2 天' });
  const settled = { successor: null, reason: '不再需要', by: 'x', at: '2026-10-13T01:30:00.000Z' };
  expect(stateWords(handover({ settlement: settled }), NOW).word).toBe('不用接手');
});
