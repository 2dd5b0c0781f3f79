import { buildingsWord, found, holdersWord, periodWord, standingWord } from './group';
import type { Group } from './group';

const holder = { personId: 'p', name: '林小满', from: '', until: null, standsIn: false };

const group = (name: string, buildings: string[], leaders = [holder]): Group => ({
  ...{ id: name, name, buildings, from: '2026-01-01T00:00:00.000Z', until: null },
  ...{ successors: [], leaders, instructors: [] },
});

test('groups are found by building, by name and by who leads', () => {
  const all = [group('3 号楼党小组', ['b03'], []), group('联合党小组', ['b01', 'b02'])];
  const names = (sought: string) => found(all, sought).map(({ name }) => name);
  expect(names('2号楼')).toEqual(['联合党小组']);
  expect(names('3 号')).toEqual(['3 号楼党小组']);
  expect(names('小满')).toEqual(['联合党小组']);
  expect(names('')).toHaveLength(2);
});

test('a stand-in is called one, a vacancy is named', () => {
  expect(holdersWord([{ ...holder, standsIn: true }])).toBe('林小满（代理）');
  expect(holdersWord([])).toBe('空缺');
  expect(buildingsWord(['b01', 'b12'])).toBe('1 号楼、12 号楼');
});

test('what takes effect on a day to come is told as what will be', () => {
  const now = new Date('2026-10-14T01:30:00.000Z');
  const from = '2026-01-01T00:00:00.000Z';
  const ahead = '2026-10-31T16:00:00.000Z';
  expect(periodWord({ from, until: ahead }, now)).toBe('1 月 1 日设立，到 11 月 1 日撤销');
  expect(standingWord({ from, until: ahead }, now).word).toBe('即将撤销');
  expect(standingWord({ from: ahead, until: null }, now).word).toBe('还没开始');
  expect(periodWord({ from: ahead, until: null }, now)).toBe('11 月 1 日起设立');
  expect(standingWord({ from, until: null }, now).word).toBe('现设');
});
