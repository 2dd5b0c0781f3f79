import * as fc from 'fast-check';
import type { CandidateStep } from '../../development/state';
import type { Cell, Sheet } from '../../kernel/sheet';
import type { Building, Person, Room, Unit } from '../state';
import { become } from './decisions';
import { readAll } from './people-numbers';
import { type Plan } from './plan';
import { identityOf, planPeople } from './plan-people';
import { tableIn } from './records';
import { Register } from './register';
import * as rules from './rules';
import type { Doing, Import } from './state';

const NOW = '2026-10-14T02:00:00.000Z';
const HEADER = ['学号', '姓名', '性别', '学院', '宿舍', '政治面貌'];

const sheet = (rows: Cell[][], header: Cell[] = HEADER): Sheet => ({
  name: '名单',
  rows: [header, ...rows].map((cells, at) => ({ at: at + 1, cells })),
});

const unit = (id: string, name: string): Unit => ({
  id,
  version: 1,
  kind: 'college',
  name,
  collegeId: null,
  from: NOW,
  until: null,
  successors: [],
});

const room = (id: string): Room => ({
  id,
  version: 1,
  buildingId: id.slice(0, 3),
  floor: 1,
  collegeId: 'law',
  beds: 4,
  use: 'living',
});

const house = { houses: 'female' as const, floors: 6, roomsPerFloor: 30 };
const building: Building = { id: 'b03', version: 1, name: '3 号楼', ...house };
const ROOMS = ['b03-0101', 'b03-0102', 'b03-0103'];
const register = new Register(
  [unit('law', '法学院'), unit('med', '医学院')],
  [building],
  new Map(ROOMS.map((id) => [id, room(id)])),
);

const person = (number: string, more: Partial<Person> = {}): Person => ({
  id: `p${number}`,
  version: 3,
  number,
  name: '龙一',
  gender: 'female',
  kind: 'student',
  buildingId: 'b03',
  roomId: 'b03-0101',
  collegeId: 'law',
  classId: null,
  standing: 'present',
  leftOn: null,
  positions: [],
  searchKeys: ['龙一'],
  servesIn: null,
  ...more,
});

let ids = 0;
const supplies = { newId: () => `new-${(ids += 1)}`, initials: () => 'ly' };

const NO_STEPS = new Map<string, CandidateStep>();

const planned = (
  rows: Cell[][],
  known: Person[],
  expected: Person[] | null = null,
  steps = NO_STEPS,
): Plan => {
  const people = new Map(known.map((one) => [one.number, one]));
  const read = readAll(tableIn([sheet(rows)], 'students').rows, NOW);
  return planPeople(read, expected, {
    kind: 'student',
    register,
    people,
    supplies,
    steps,
    now: NOW,
  });
};

const counts = ({ added, changed, leaves, bad, same, repeated }: Plan) => [
  added.length,
  changed.length,
  leaves.length,
  bad.length,
  same,
  repeated,
];

/** The register after a plan, as the rules of one person decide. */
function after(known: readonly Person[], plan: Plan): Person[] {
  const people = new Map(known.map((one) => [one.id, one]));
  const apply = (id: string, doing: Doing): void => {
    const before = people.get(id);
    if (doing.do === 'enter') people.set(id, person(doing.entry.number, { ...doing.entry }));
    if (doing.do === 'update' && before)
      people.set(id, { ...become(before, doing.to, NOW).next, version: before.version + 1 });
  };
  for (const { id, doing } of [...plan.added, ...plan.changed]) apply(id, doing);
  return [...people.values()];
}

describe('a list of students', () => {
  it('adds, changes, leaves alone, and drops what is said twice', () => {
    const rows = [
      ['1001', '龙一', '女', '法学院', '3-101'],
      ['1002', '龙二', '女', '法学院', '3-102'],
      ['1002', '龙 二', '女', '法学院', '3号楼102'],
      ['1003', '龙三', '女', '医学院', '3-103'],
    ];
    const known = [person('1001'), person('1003', { name: '龙三' })];
    const plan = planned(rows, known);
    expect(counts(plan)).toEqual([1, 1, 0, 0, 1, 1]);
    expect(plan.changed[0]?.differences).toEqual([
      { field: 'college', from: '法学院', to: '医学院' },
      { field: 'room', from: '3-101', to: '3-103' },
    ]);
    expect(plan.changed[0]?.seen).toBe(3);
  });

  it('says nothing where a cell is empty', () => {
    const [known] = [person('1001')];
    expect(counts(planned([['1001', '龙一', '', '', '']], [known]))).toEqual([0, 0, 0, 0, 1, 0]);
  });

  it('lets somebody come back', () => {
    const gone = person('1001', {
      standing: 'left',
      leftOn: '2026-06-30',
      roomId: null,
      buildingId: null,
    });
    const plan = planned([['1001', '龙一', '女', '法学院', '3-101']], [gone]);
    const [doing] = plan.changed.map((row) => row.doing);
    expect(doing?.do === 'update' && become(gone, doing.to, NOW)).toMatchObject({
      next: { standing: 'present', roomId: 'b03-0101' },
      events: [{ type: 'PersonMoved' }],
    });
  });

  it('takes nobody for missing while somebody cannot be read', () => {
    const known = [person('1001'), person('1002')];
    const rows = [
      ['1001', '龙一', '女', '', ''],
      ['???', '龙二', '女', '', ''],
    ];
    expect(planned(rows, known, known)).toMatchObject({ leaves: [], leavesWithheld: true });
    expect(planned(rows.slice(0, 1), known, known).leaves.map(({ id }) => id)).toEqual(['p1002']);
  });

  it('changes nothing the second time, whatever it said', () => {
    const cell = <T>(...values: T[]) => fc.constantFrom(...values);
    const line = fc.tuple(
      cell('1001', '1002', '1003', '１００４', ''),
      cell('龙一', '龙 二', '阿·依', '=1'),
      cell('女', 'F', '男', ''),
      cell('法学院', '医学院', '文学院', ''),
      cell('3-101', '3号楼102', '03-0103', '楼上', ''),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (rows) => {
        const known = [person('1001'), person('1002', { standing: 'left', leftOn: '2026-06-30' })];
        if (rows.every(([number, name]) => !number && !name)) return;
        const first = planned(rows, known);
        const second = planned(rows, after(known, first));
        expect([second.added.length, second.changed.length]).toEqual([0, 0]);
        expect(second.bad).toEqual(first.bad);
        expect(new Set(first.added.map(({ key }) => key)).size).toBe(first.added.length);
      }),
    );
  });

  it('tells a difference of political status and writes none', () => {
    const steps = new Map([
      ['p1001', { candidacyId: 'c1', personId: 'p1001', step: 'activist' as const }],
    ]);
    const row = (status: string) => [['1001', '龙一', '女', '', '', status]];
    const known = [person('1001')];
    expect(planned(row('中共党员'), known, null, steps)).toMatchObject({
      same: 1,
      changed: [],
      statusDifferences: [{ candidacyId: 'c1', said: 'full', collegeId: 'law' }],
    });
    expect(planned(row('积极分子'), known, null, steps).statusDifferences).toEqual([]);
    expect(planned(row('群众'), known, null, steps).statusDifferences).toEqual([]);
  });

  it('goes back to what it was', () => {
    const known = person('1001');
    const [row] = planned([['1001', '龙壹', '女', '医学院', '3-102']], [known]).changed;
    if (row?.doing.do !== 'update') throw new Error('nothing changed');
    const changed = { ...become(known, row.doing.to, NOW).next, version: 4 };
    const back = become(changed, row.doing.was, NOW).next;
    expect(identityOf({ ...back, version: 5 }, '')).toEqual(identityOf(known, ''));
  });
});

describe('an import', () => {
  const file = {
    id: 'i',
    kind: 'students' as const,
    fileName: 'x',
    by: 'a',
    complete: null,
    rows: 1,
    ignored: [],
    parts: { added: 1, changed: 0, leaves: 0, bad: 0 },
  };
  const read = (): Import => ({
    ...rules.read(file, planned([['1', '龙一', '女', '', '']], []), NOW).next,
    version: 1,
  });

  it('is written only after a yes, and undone only for a week', () => {
    const yes = { ...rules.confirm(read(), 'b', NOW).next, version: 2 };
    expect(yes).toMatchObject({ state: 'writing', confirmedBy: 'b' });
    expect(() => rules.confirm(yes, 'b', NOW)).toThrow('imports.wrong_state');
    expect(() => rules.undo(read(), 'b', NOW)).toThrow('imports.wrong_state');
    expect(rules.undo(yes, 'c', '2026-10-20T02:00:00.000Z').next.state).toBe('undoing');
    expect(() => rules.undo(yes, 'c', '2026-10-22T02:00:00.000Z')).toThrow(
      'imports.undo_window_over',
    );
  });

  it('is read again when it is old, and has something to write', () => {
    expect(() => rules.confirm(read(), 'b', '2026-10-18T02:00:00.000Z')).toThrow(
      'imports.read_again',
    );
    const empty = { ...read(), parts: { added: 0, changed: 0, leaves: 0, bad: 1 } };
    expect(() => rules.confirm(empty, 'b', NOW)).toThrow('imports.nothing_to_write');
  });
});
