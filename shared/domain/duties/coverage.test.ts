import { type CoverState, coverageOf } from './coverage';
import type { Duty, DutyKind } from './state';
import { area, duty, person } from './samples';

const TODAY = '2026-10-14';
const target = area('a1', ['b03-0201']);
const people = ['anna', 'bea', 'cora'].map((id) => person(id));

const stateWith = (kind: DutyKind, duties: Duty[]): CoverState | undefined =>
  coverageOf(kind, [target], duties, people, TODAY).targets[0]?.state;

const pair = [duty('a1', 'anna', 'primary'), duty('a1', 'bea', 'second')];

it.each<[CoverState, DutyKind, Duty[]]>([
  ['covered', 'area', pair],
  ['gap', 'area', []],
  ['half', 'area', pair.slice(0, 1)],
  ['overlap', 'area', [...pair, duty('a1', 'cora', 'second')]],
  ['orphaned', 'area', [duty('a1', 'gone', 'primary'), duty('a1', 'bea', 'second')]],
  ['expiring', 'area', pair.map((one) => ({ ...one, until: '2026-10-20' }))],
  ['gap', 'area', pair.map((one) => ({ ...one, until: '2026-10-13' }))],
  ['gap', 'area', pair.map((one) => ({ ...one, from: '2026-10-15' }))],
  ['uncontacted', 'room', []],
  ['covered', 'building', pair],
  ['overlap', 'building', [duty('a1', 'anna', 'primary'), duty('a1', 'bea', 'primary')]],
])('%s: %s', (state, kind, duties) => {
  expect(stateWith(kind, duties)).toBe(state);
});

it('shows who holds too much and who holds nothing', () => {
  const targets = ['a1', 'a2', 'a3'].map((id, at) => area(id, [`b03-020${at + 1}`]));
  const duties = targets.flatMap(({ id }) => [
    duty(id, 'anna', 'primary'),
    duty(id, 'bea', 'second'),
  ]);
  const { loads, idle } = coverageOf('area', targets, duties, people, TODAY);
  expect(loads).toEqual([
    { personId: 'anna', holds: 3, over: true },
    { personId: 'bea', holds: 3, over: true },
  ]);
  expect(idle).toEqual(['cora']);
});
