/** What a confirmation checks, what it leaves alone, and what no sequence of acts can break. */
import fc from 'fast-check';
import { divide } from './areas';
import { coverageOf, inForceOn } from './coverage';
import { type Candidate, type Target, obstacleTo } from './eligibility';
import { KIND_RULES } from './kinds';
import { propose } from './proposer';
import { type ConfirmedLine, confirm, emptyRoster, redivide, release } from './rules';
import { area, person } from './samples';
import type { Roster } from './state';

const NOW = '2026-10-14T02:00:00.000Z';
const TODAY = '2026-10-14';

const targets: Target[] = [area('a1', ['b03-0201']), area('a2', ['b03-0202'])];
const candidates: Candidate[] = ['anna', 'bea', 'cora', 'dora'].map((id) => person(id));
const around = { targets, candidates, by: 'leader', now: NOW };

const line = (target: string, ...holders: string[]): ConfirmedLine => ({
  target,
  holders,
  how: 'by_hand',
  because: [],
});

const blank = (): Omit<Roster, 'version'> => emptyRoster('area', 'b03');

const stored = (roster: Omit<Roster, 'version'>): Roster => ({ ...roster, version: 1 });

describe('confirming', () => {
  it('starts what is new and says so', () => {
    const { next, events } = confirm(blank(), [line('a1', 'anna', 'bea')], TODAY, around);
    expect(next.duties).toMatchObject([
      { target: 'a1', holder: 'anna', part: 'primary', from: TODAY, until: null },
      { target: 'a1', holder: 'bea', part: 'second' },
    ]);
    expect(events).toMatchObject([
      { started: [next.duties[0]?.id, next.duties[1]?.id], ended: [] },
    ]);
  });

  it('ends what it replaces the day before and keeps the history', () => {
    const { next } = confirm(blank(), [line('a1', 'anna', 'bea')], TODAY, around);
    const later = confirm(next, [line('a1', 'anna', 'cora')], '2026-10-20', around);
    const of = (day: string) =>
      later.next.duties.filter((duty) => inForceOn(duty, day)).map(({ holder }) => holder);
    expect(of('2026-10-19')).toEqual(['anna', 'bea']);
    expect(of('2026-10-20')).toEqual(['anna', 'cora']);
  });

  it.each([
    ['duties.unknown_target', [line('a9', 'anna', 'bea')]],
    ['duties.wrong_number', [line('a1', 'anna')]],
    ['duties.wrong_number', [line('a1', 'anna', 'anna')]],
    ['duties.breaks_rule', [line('a1', 'anna', 'nobody')]],
    ['duties.target_twice', [line('a1', 'anna', 'bea'), line('a1', 'cora', 'dora')]],
    ['duties.nothing_changes', []],
  ])('refuses %s', (code, lines) => {
    expect(() => confirm(blank(), lines, TODAY, around)).toThrow(code);
  });

  it('refuses the past, and more than somebody may carry', () => {
    expect(() => confirm(blank(), [line('a1', 'anna', 'bea')], '2026-10-13', around)).toThrow(
      'duties.in_the_past',
    );
    const light = [person('anna', { newcomer: true }), person('bea')];
    const both = [line('a1', 'anna', 'bea'), line('a2', 'anna', 'bea')];
    expect(() => confirm(blank(), both, TODAY, { ...around, candidates: light })).toThrow(
      'duties.too_many',
    );
  });
});

it('releases somebody who leaves from everything they hold, and nothing else', () => {
  const lines = [line('a1', 'anna', 'bea'), line('a2', 'cora', 'dora')];
  const { next } = confirm(blank(), lines, TODAY, around);
  const left = release(stored(next), 'anna', '2026-10-20');
  expect(left?.events[0]?.ended).toHaveLength(1);
  const after = coverageOf('area', targets, left?.next.duties ?? [], candidates, '2026-10-21');
  expect(after.targets.map(({ state }) => state)).toEqual(['half', 'covered']);
  expect(release(stored(next), 'nobody', '2026-10-20')).toBeNull();
});

it('keeps the duties of areas that a new division leaves as they were', () => {
  const rooms = ['b03-0201', 'b03-0202'];
  const { next } = redivide(blank(), divide(rooms, 2), TODAY, NOW);
  const named = [area('area-1', ['b03-0201']), area('area-2', ['b03-0202'])];
  const held = confirm(next, [line('area-1', 'anna', 'bea')], TODAY, { ...around, targets: named });
  const again = redivide(held.next, divide(rooms, 2), '2026-10-20', NOW);
  expect(again.events[0]?.ended).toEqual([]);
  const merged = redivide(held.next, divide(rooms, 1), '2026-10-20', NOW);
  expect(merged.events[0]?.ended).toHaveLength(2);
});

/** Moves of a small campus: somebody comes, goes, goes on leave; the leader confirms a repair. */
type Step = { do: 'join' | 'leave' | 'rest' | 'repair'; who: number };

const steps = fc.array(
  fc.record({
    do: fc.constantFrom<Step['do'][]>('join', 'leave', 'rest', 'repair', 'repair'),
    who: fc.nat(7),
  }),
  { maxLength: 25 },
);

const rooms = ['b03-0201', 'b03-0202', 'b03-0301', 'b03-0302'];
const campus = rooms.map((room, at) => area(`a${at}`, [room]));

interface World {
  people: Map<string, Candidate>;
  roster: Roster;
}

const move: Record<Step['do'], (world: World, id: string, at: number) => void> = {
  join: ({ people }, id, at) => people.set(id, person(id, { roomId: rooms[at % 4] ?? null })),
  leave: (world, id) => {
    world.people.delete(id);
    const left = release(world.roster, id, '2026-10-13');
    if (left) world.roster = stored(left.next);
  },
  rest: ({ people }, id) => {
    const one = people.get(id);
    if (one) people.set(id, { ...one, onLeave: true });
  },
  repair: (world) => {
    const all = [...world.people.values()];
    const standing = world.roster.duties.filter((duty) => inForceOn(duty, TODAY));
    const { lines } = propose({ kind: 'area', targets: campus, candidates: all, standing });
    const confirmed = lines.map((one) => ({ ...one, how: 'repaired' as const }));
    const surroundings = { targets: campus, candidates: all, by: 'leader', now: NOW };
    try {
      world.roster = stored(confirm(world.roster, confirmed, TODAY, surroundings).next);
    } catch (error) {
      expect(String(error)).toContain('duties.nothing_changes');
    }
  },
};

it('shows every area as held by two who may, or openly as what it lacks, after any moves', () => {
  fc.assert(
    fc.property(steps, (path) => {
      const world: World = { people: new Map(), roster: stored(blank()) };
      for (const step of path) move[step.do](world, `p${step.who}`, step.who);
      const all = [...world.people.values()];
      const seen = coverageOf('area', campus, world.roster.duties, all, TODAY);
      for (const { target, state, duties } of seen.targets) {
        expect(state).not.toBe('overlap');
        if (state !== 'covered') continue;
        const place = campus.find(({ id }) => id === target) as Target;
        expect(new Set(duties.map(({ holder }) => holder)).size).toBe(2);
        for (const { holder } of duties)
          expect(
            obstacleTo(KIND_RULES.area, world.people.get(holder) as Candidate, place),
          ).toBeNull();
      }
    }),
    { numRuns: 200, seed: 3 },
  );
});
