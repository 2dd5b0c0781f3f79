import { EMPTY_PLAN, begun, changedAt, missingIn, readPlan, sending } from './plan';
import { previewOf } from './preview';
import type { Group, Holder } from '../groups/group';
import type { Plan } from './plan';

const holder = (personId: string, name: string): Holder => ({
  ...{ personId, name, from: '2026-01-01T00:00:00.000Z', until: null, standsIn: false },
});

const group = (id: string, buildings: string[]): Group => ({
  ...{ id, name: `${id}组`, buildings, from: '2026-01-01T00:00:00.000Z', until: null },
  ...{ successors: [], leaders: [holder('l', '林小满')], instructors: [holder('t', '王老师')] },
});

const groups = [group('甲', ['b01', 'b02']), group('乙', ['b03'])];

const paper = { decision: '党学工〔2026〕8 号', reason: '便于就近工作' };

const splitting: Plan = { ...EMPTY_PLAN, ...paper, ...begun('split', ['甲'], groups) };

const whole: Plan = {
  ...splitting,
  opens: [
    { name: '1 组', buildings: ['b01'], leader: null, instructor: { id: 't', name: '王老师' } },
    { name: '2 组', buildings: ['b02'], leader: { id: 'z', name: '周远' }, instructor: null },
  ],
};

test('what can be derived is not asked: buildings follow from the groups that end', () => {
  expect(splitting.opens.map(({ buildings }) => buildings)).toEqual([['b01'], ['b02']]);
  expect(begun('merge', ['甲', '乙'], groups).opens?.[0]?.buildings).toEqual(['b01', 'b02', 'b03']);
  expect(begun('close', ['乙'], groups).opens).toEqual([]);
});

test('what is missing is said in the order of the form', () => {
  expect(missingIn(EMPTY_PLAN, groups)).toBe('先选怎样调整');
  const merging = { ...EMPTY_PLAN, ...begun('merge', ['甲'], groups) };
  expect(missingIn(merging, groups)).toBe('选要合并的两个以上党小组');
  expect(missingIn(splitting, groups)).toBe('给每个新党小组起名字');
  const twice = { ...whole, opens: changedAt(whole, 1, { buildings: ['b01', 'b02'] }) };
  expect(missingIn(twice, groups)).toBe('有一栋楼分给了两个党小组');
  const lost = { ...whole, opens: changedAt(whole, 0, { buildings: [] }) };
  expect(missingIn(lost, groups)).toBe('给每个新党小组选楼栋');
  expect(missingIn({ ...whole, decision: ' ' }, groups)).toBe('写明依据哪个决定');
  expect(missingIn(whole, groups)).toBeUndefined();
});

test('it is told whose posts end, go on and begin', () => {
  expect(previewOf(whole, groups)).toEqual([
    '撤销“甲组”（1 号楼、2 号楼）。',
    '设立“1 组”，负责 1 号楼。',
    '设立“2 组”，负责 2 号楼。',
    '林小满不再担任“甲组”组长。',
    '“1 组”暂时没有组长，要另行任命。',
    '王老师担任“1 组”指导员。',
    '周远担任“2 组”组长。',
    '“2 组”暂时没有指导员，要另行任命。',
  ]);
});

test('a day that has passed since it was written becomes today', () => {
  const sent = sending({ ...whole, effectiveOn: '2026-10-01' }, '2026-10-14');
  expect(sent).toMatchObject({ kind: 'split', effectiveOn: '2026-10-14', closes: ['甲'] });
  expect(sent?.opens[0]).toMatchObject({ leader: null, instructor: 't' });
  expect(readPlan(whole)).toEqual(whole);
  expect(readPlan({ kind: 'other' })).toBeUndefined();
});
