/** What a place may look like that no rule can be kept in: the answer names the rule, and nothing is half done. */
import { coverageOf } from './coverage';
import { KIND_RULES } from './kinds';
import { obstacleTo } from './eligibility';
import { propose } from './proposer';
import { type ConfirmedLine, confirm, emptyRoster } from './rules';
import { area, duty, person } from './samples';

const NOW = '2026-10-14T02:00:00.000Z';
const TODAY = '2026-10-14';
const calendar = { isWorkingDay: () => true };
const targets = [area('a1', ['b03-0201']), area('a2', ['b03-0202'])];
const known = (candidates: ReturnType<typeof person>[]) => ({
  ...{ targets, candidates, by: 'leader', now: NOW, calendar },
});

const line = (target: string, ...holders: string[]): ConfirmedLine => ({
  ...{ target, holders, how: 'by_hand', because: [] },
});

const unmetIn = (candidates: ReturnType<typeof person>[]) =>
  propose({ kind: 'area', targets, candidates, standing: [] });

describe('a member in two buildings', () => {
  const torn = person('anna', { serves: ['b03', 'b04'] });

  it('is a contradiction that is named, in a proposal and in a confirmation', () => {
    const { lines, unmet } = unmetIn([torn, person('bea')]);
    expect(lines).toEqual([]);
    expect(unmet).toMatchObject([
      { target: 'a1', obstacles: { in_two_buildings: 1 }, withoutPartner: 1 },
      { target: 'a2', obstacles: { in_two_buildings: 1 } },
    ]);
    const both = known([torn, person('bea')]);
    expect(() =>
      confirm(emptyRoster('area', 'b03'), [line('a1', 'anna', 'bea')], TODAY, both),
    ).toThrow(expect.objectContaining({ details: { target: 'a1', rule: 'in_two_buildings' } }));
  });
});

describe('a building with no eligible pair', () => {
  it.each([
    ['nobody serves there', [], {}],
    ['only one does', [person('anna')], { withoutPartner: 1 }],
    [
      'one of each sex, where pairs are of one',
      [person('anna'), person('bo', { gender: 'male' })],
      { obstacles: { other_sex: 1 }, withoutPartner: 1 },
    ],
    [
      'all are on leave',
      [person('anna', { onLeave: true }), person('bea', { onLeave: true })],
      { obstacles: { on_leave: 2 } },
    ],
  ])('because %s is said for every area', (_, candidates, why) => {
    const { lines, unmet, figures } = unmetIn(candidates);
    expect(lines).toEqual([]);
    expect(unmet).toHaveLength(2);
    expect(unmet[0]).toMatchObject(why);
    expect(figures.uncovered).toBe(2);
  });
});

describe('rules that contradict each other', () => {
  it('leave the target open and say which: everybody lives in the only rooms there are', () => {
    const own = ['anna', 'bea'].map((id) => person(id, { roomId: 'b03-0201' }));
    const only = [area('a1', ['b03-0201'])];
    const { lines, unmet } = propose({
      ...{ kind: 'area', targets: only, candidates: own, standing: [] },
    });
    expect([lines, unmet]).toMatchObject([[], [{ obstacles: { own_room: 2 } }]]);
  });

  it('never let more than the limit through, however the lines are put together', () => {
    const pair = known(['anna', 'bea', 'cora'].map((id) => person(id, { newcomer: true })));
    expect(() =>
      confirm(
        emptyRoster('area', 'b03'),
        [line('a1', 'anna', 'bea'), line('a2', 'anna', 'cora')],
        TODAY,
        pair,
      ),
    ).toThrow('duties.too_many');
  });

  it('every kind says where it lies, who may hold it and where that comes from', () => {
    for (const rules of Object.values(KIND_RULES)) {
      expect(rules.holders.length).toBeGreaterThan(0);
      expect(rules.newcomersMost).toBeLessThanOrEqual(rules.most);
      expect(rules.source).toMatch(/^00\d/);
    }
    expect(obstacleTo(KIND_RULES.area, person('anna'), area('a1', []))).toBeNull();
  });
});

describe('overlapping periods', () => {
  it('of an old register are shown as an overlap, and one confirmation mends them', () => {
    const twice = [duty('a1', 'anna', 'primary'), duty('a1', 'bea', 'second')].concat({
      ...duty('a1', 'cora', 'primary'),
      id: 'a1.other',
    });
    const people = ['anna', 'bea', 'cora'].map((id) => person(id));
    const seen = coverageOf('area', targets, twice, people, TODAY);
    expect(seen.targets[0]?.state).toBe('overlap');
    const roster = { ...emptyRoster('area', 'b03'), duties: twice };
    const { next } = confirm(roster, [line('a1', 'anna', 'bea')], TODAY, known(people));
    expect(coverageOf('area', targets, next.duties, people, TODAY).targets[0]?.state).toBe(
      'covered',
    );
  });
});
