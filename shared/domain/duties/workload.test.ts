import fc from 'fast-check';
import type { DutyRecord, DutyRound } from './state';
import { type Held, type Made, WORK_STATES, sumsOf, workOf } from './workload';

const record = (own: Partial<DutyRecord> = {}): DutyRecord => ({
  ...{ id: 'building.b03.d1', version: 1, rosterId: 'building.b03', key: 'building.b03.b03' },
  ...{ kind: 'building', place: 'b03', target: 'b03', covers: ['b03'], holder: 'ann' },
  ...{ part: 'primary', from: '2026-09-01', until: null, lastActOn: '', checkedOn: '' },
  ...own,
});

const sheet = (id: string, happenedOn: string, followUp: Made['followUp'] = null): Made => ({
  ...{ id, dutyId: 'building.b03.d1', kind: 'building', target: 'b03', happenedOn, followUp },
});

const round = (id: string, dueOn: string, doneOn: string): DutyRound => ({
  ...{ id, version: 1, inspectors: ['ann'], buildingId: 'b03', dueOn, doneOn },
});

const held = (own: Partial<Held> = {}): Held => ({
  ...{ person: 'ann', duties: [record()], sheets: [], rounds: [], leaves: [] },
  ...own,
});

const AUTUMN = { from: '2026-09-01', until: '2027-01-15' };
const TODAY = '2026-10-20';
const states = (own: Partial<Held>, today = TODAY) =>
  workOf(held(own), AUTUMN, today).map(({ state, records }) => [state, ...records]);

it('counts a stretch as done, late or missing by the sheets that stand behind it', () => {
  const sheets = [sheet('s1', '2026-09-03'), sheet('s2', '2026-09-10'), sheet('s3', '2026-09-30')];
  expect(states({ sheets }).slice(0, 5)).toEqual([
    ['done', 's1', 's2'],
    ['late', 's3'],
    ['missing'],
    ['coming'],
    ['coming'],
  ]);
});

it('does not count one sheet twice', () => {
  const sheets = [sheet('s1', '2026-09-16')];
  expect(states({ sheets }).slice(0, 2)).toEqual([['late', 's1'], ['missing']]);
});

it('excuses what a leave lies over, and what was done all the same is done', () => {
  const leaves = [{ from: '2026-09-10', until: '2026-09-30', reason: 'illness' as const }];
  expect(states({ leaves }).slice(0, 3)).toEqual([['excused'], ['excused'], ['missing']]);
  const sheets = [sheet('s1', '2026-09-02')];
  expect(states({ leaves, sheets })[0]).toEqual(['done', 's1']);
});

it('asks nothing of whoever holds nothing, nor before they did', () => {
  expect(sumsOf(workOf(held({ duties: [] }), AUTUMN, TODAY))).toMatchObject({ due: 0, coming: 0 });
  const late = held({ duties: [record({ from: '2026-10-10' })] });
  expect(sumsOf(workOf(late, AUTUMN, TODAY))).toMatchObject({ due: 0 });
  expect(workOf(late, { from: '2026-07-11', until: '2026-08-31' }, TODAY)).toEqual([]);
});

it('counts rounds and what was promised by their own days', () => {
  const rounds = [round('r1', '2026-09-20', '2026-09-20'), round('r2', '2026-10-01', '2026-10-03')];
  const open = round('r3', '2026-10-10', '');
  const sheets = [
    sheet('s1', '2026-09-05', { dueOn: '2026-09-08', doneOn: '2026-09-08' }),
    sheet('s2', '2026-10-05', { dueOn: '2026-10-08', doneOn: '2026-10-09' }),
    sheet('s3', '2026-10-15', { dueOn: '2026-10-18', doneOn: null }),
    sheet('s4', '2026-10-16', { dueOn: '2026-10-25', doneOn: null }),
  ];
  const work = workOf(
    held({ duties: [record({ kind: 'area' })], rounds: [...rounds, open], sheets }),
    AUTUMN,
    TODAY,
  );
  expect(work.map(({ kind, state, records: [id] }) => [kind, state, id])).toEqual([
    ['follow_up', 'done', 's1'],
    ['round', 'done', 'r1'],
    ['round', 'late', 'r2'],
    ['follow_up', 'late', 's2'],
    ['round', 'missing', 'r3'],
    ['follow_up', 'missing', 's3'],
    ['follow_up', 'coming', 's4'],
  ]);
});

it('adds up: every number is so many records, and no sheet stands behind two', () => {
  const day = fc
    .integer({ min: 0, max: 130 })
    .map((at) => new Date(Date.parse('2026-09-01') + at * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.uniqueArray(day), day, (days, today) => {
      const work = workOf(held({ sheets: days.map((each) => sheet(each, each)) }), AUTUMN, today);
      const { due, coming, ...sums } = sumsOf(work);
      expect(due + coming).toBe(work.length);
      expect(sums.done + sums.late + sums.excused + sums.missing).toBe(due);
      const behind = work.flatMap(({ records }) => records);
      expect(new Set(behind).size).toBe(behind.length);
      expect(WORK_STATES).toEqual(expect.arrayContaining(work.map(({ state }) => state)));
    }),
    { numRuns: 60 },
  );
});
