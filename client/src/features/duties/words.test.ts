import { arranged, divisionsOf, loadsOf, sentOf, sparing } from './arrangement';
import { floorsOf, idleOf, meaningsOf, troublesOf } from './board';
import { kindNamed, kindsOf, mayArrange, placesOf } from './roster';
import { figuresInWords, obstaclesInWords, roomsInWords, targetLabel } from './words';
import type { Coverage, Proposal, Target } from './roster';

const holder = (personId: string, part: 'primary' | 'second') => ({
  ...{
    personId,
    part,
    name: personId,
    from: '2026-09-01',
    until: null,
    lastActOn: null,
    silentSince: null,
  },
});

const area = (number: number, state: Target['state'], people: readonly string[] = []): Target => ({
  ...{ id: `area-${number}`, name: null, state },
  rooms: [`b03-010${number}`],
  holders: people.map((id, at) => holder(id, at === 0 ? 'primary' : 'second')),
});

const serving = (personId: string, holds: number, onLeave = false) => ({
  ...{ personId, name: personId, holds, most: 2, over: false, able: true, onLeave },
  newcomer: false,
});

const COVERAGE: Coverage = {
  ...{ version: 3, floors: 1, roomsPerFloor: 4, undivided: ['b03-0104'], gaps: [] },
  targets: [area(1, 'covered', ['a', 'b']), area(2, 'half', ['a']), area(3, 'gap')],
  people: [serving('a', 2), serving('b', 1), serving('c', 0), serving('d', 0, true)],
};

const PROPOSAL: Proposal = {
  ...{ version: 3, unmet: [], idle: [] },
  lines: [
    { target: 'area-1', holders: ['a', 'b'], because: ['stands'] },
    { target: 'area-3', holders: ['c', 'b'], because: ['lightest_load'] },
  ],
  figures: { uncovered: 0, changes: 0, squares: 0, gap: 0 },
};

test('a roster stands in one calm line', () => {
  expect(figuresInWords('area', COVERAGE.targets)).toBe(
    '3 个责任区 · 1 有人负责 · 1 还缺一人 · 1 没有人负责',
  );
});

test('targets and rooms are called as people call them', () => {
  expect(targetLabel('area', { id: 'area-12', name: null })).toBe('第 12 责任区');
  expect(targetLabel('room', { id: 'b03-0412', name: null })).toBe('3-412');
  expect(roomsInWords(['b03-0401', 'b03-0402'])).toBe('3-401 到 3-402，共 2 间');
});

test('a building shows every room, the worst first, and only the meanings it has', () => {
  const floors = floorsOf(COVERAGE);
  expect(floors[0]?.rooms.map(({ tone }) => tone)).toEqual(['done', 'due', 'overdue', 'none']);
  expect(meaningsOf('area', floors)).toHaveLength(4);
  expect(troublesOf(COVERAGE).map(({ state }) => state)).toEqual(['gap', 'half']);
  expect(idleOf(COVERAGE).map(({ name }) => name)).toEqual(['c']);
});

test('only what changes is sent; what a person chose is sent as given by hand', () => {
  const lines = arranged(PROPOSAL, COVERAGE, { 'area-3': ['c', 'a'] });
  expect(lines.map(({ target }) => target)).toEqual(['area-3', 'area-1']);
  expect(sentOf(lines)).toEqual([
    { target: 'area-3', holders: ['c', 'a'], because: [], how: 'by_hand' },
  ]);
  expect(loadsOf(lines).get('a')).toBe(2);
});

test('a choice that is taken back leaves the proposal as it was', () => {
  const lines = arranged(PROPOSAL, COVERAGE, { 'area-3': ['c', 'b'] });
  expect(sentOf(lines)[0]).toMatchObject({ how: 'proposed', because: ['lightest_load'] });
});

test('divisions go with the floors, as far as there are pairs, and never the one that stands', () => {
  expect(divisionsOf(COVERAGE, 3).map(({ areas }) => areas)).toEqual([1, 2, 4]);
  expect(sparing(divisionsOf(COVERAGE, 3), 5)).toBe(2);
  expect(sparing(divisionsOf(COVERAGE, 3), 0)).toBe(1);
});

test('what is in the way is said with the rule and the number of people', () => {
  const none = { target: 'area-3', full: 2, withoutPartner: 0, jam: { targets: 1, room: 0 } };
  expect(obstaclesInWords({ ...none, obstacles: [{ rule: 'own_room', people: 1 }] })).toBe(
    '1 人是自己的寝室；2 人任务已满',
  );
  expect(obstaclesInWords({ ...none, full: 0, obstacles: [] })).toBe('这里还没有可以安排的人');
});

test('kinds and rights follow the place', () => {
  expect(kindsOf('b03')).toEqual(['area', 'room', 'building']);
  expect(kindNamed('area', 'college-1')).toBe('class');
  const leader = {
    positions: [{ role: 'group_leader' as const, scope: { kind: 'building' as const, id: 'b03' } }],
  };
  expect([mayArrange(leader, 'b03'), mayArrange(leader, 'b04')]).toEqual([true, false]);
  expect(placesOf(leader)).toEqual({ places: ['b03'], everywhere: false });
});
