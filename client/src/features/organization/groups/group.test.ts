import { buildingsWord, found, holdersWord } from './group';
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
