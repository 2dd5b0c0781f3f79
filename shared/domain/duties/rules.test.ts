/** What a confirmation checks, what it leaves alone, and what no sequence of acts can break. */
import fc from 'fast-check';
import type { Fresh } from '../kernel/entity';
import { divide } from './areas';
import { coverageOf, inForceOn } from './coverage';
import { type Candidate, type Target, obstacleTo } from './eligibility';
import { KIND_RULES } from './kinds';
import { propose } from './proposer';
import { type ConfirmedLine, confirm, emptyRoster, end, redivide } from './rules';
import { reconcile } from './reconcile';
import { area, person } from './samples';
import type { Roster } from './state';

const NOW = '2026-10-14T02:00:00.000Z';
const TODAY = '2026-10-14';

const targets: Target[] = [area('a1', ['b03-0201']), area('a2', ['b03-0202'])];
const candidates: Candidate[] = ['anna', 'bea', 'cora', 'dora'].map((id) => person(id));
const calendar = { isWorkingDay: () => true };
const around = { targets, candidates, by: 'leader', now: NOW, calendar };

const line = (target: string, ...holders: string[]): ConfirmedLine => ({
  target,
  holders,
  how: 'by_hand',
  because: [],
});

const blank = (): Fresh<Roster> => emptyRoster('area', 'b03');

const stored = (roster: Fresh<Roster>): Roster => ({ ...roster, version: 1 });

describe('confirming', () => {
  it('starts what is new and says so', () => {
    const { next, events } = confirm(blank(), [line('a1', 'anna', 'bea')], TODAY, around);
    expect(next.duties).toMatchObject([
      { target: 'a1', holder: 'anna', part: 'primary', from: TODAY, until: null },
      { target: 'a1', holder: 'bea', part: 'second' },
    ]);
    expect(events).toMatchObject([
      { started: [next.duties[0]?.id, next.duties[1]?.id], ended: [] },
      { type: 'GapsOpened', open: 1 },
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

  it('renews who was to end and holds on, without a break in the history', () => {
    const { next } = confirm(blank(), [line('a1', 'anna', 'bea')], TODAY, around);
    const other = confirm(next, [line('a1', 'anna', 'cora')], '2026-10-20', around).next;
    const back = confirm(other, [line('a1', 'anna', 'bea')], TODAY, around);
    expect(back.next.duties).toMatchObject([
      { holder: 'anna', from: TODAY, until: null },
      { holder: 'bea', from: TODAY, until: null },
    ]);
    expect(back.next.duties).toHaveLength(2);
    expect(back.events).toMatchObject([
      { started: [], ended: ['a1.cora.2026-10-20'], renewed: ['a1.bea.2026-10-14'] },
    ]);
    const again = () => confirm(back.next, [line('a1', 'anna', 'bea')], TODAY, around);
    expect(again).toThrow('duties.nothing_changes');
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

const LATER = '2026-10-20T02:00:00.000Z';
const without = (id: string) => candidates.filter((one) => one.id !== id);

describe('holding a roster against people as they are', () => {
  const lines = [line('a1', 'anna', 'bea'), line('a2', 'cora', 'dora')];
  const { next } = confirm(blank(), lines, TODAY, around);

  it('releases who left, opens a gap with a due day, and leaves the others alone', () => {
    const left = reconcile(next, { ...around, candidates: without('anna'), now: LATER });
    expect(left?.events).toMatchObject([
      { type: 'RosterChanged', started: [], ended: ['a1.anna.2026-10-14'] },
      { type: 'GapsOpened', open: 1, dueAt: '2026-10-25T15:59:59.999Z' },
    ]);
    expect(left?.next.gaps).toEqual([{ target: 'a1', since: '2026-10-20' }]);
    expect(left?.next.duties.find(({ holder }) => holder === 'anna')?.until).toBe('2026-10-19');
  });

  it('changes nothing while all is well, nor a second time', () => {
    expect(reconcile(next, around)).toBeNull();
    const left = { ...around, candidates: without('anna'), now: LATER };
    const once = reconcile(next, left)?.next ?? next;
    expect(reconcile(once, left)).toBeNull();
  });

  it('keeps what somebody on leave holds, and says that it lacks them', () => {
    const rested = candidates.map((one) => ({ ...one, onLeave: one.id === 'anna' }));
    const during = reconcile(next, { ...around, candidates: rested });
    expect(during?.events).toMatchObject([{ ended: [] }, { type: 'GapsOpened' }]);
    const back = reconcile(during?.next ?? next, around);
    expect(back?.events).toMatchObject([{}, { type: 'GapsClosed' }]);
    expect(back?.next.gaps).toEqual([]);
  });

  it('closes the gap when somebody takes over', () => {
    const left = reconcile(next, { ...around, candidates: without('anna'), now: LATER });
    const people = [...without('anna'), person('eve')];
    const filled = confirm(left?.next ?? next, [line('a1', 'bea', 'eve')], '2026-10-20', {
      ...around,
      candidates: people,
      now: LATER,
    });
    expect(filled.events.map(({ type }) => type)).toEqual(['RosterChanged', 'GapsClosed']);
  });
});

it('ends one duty by hand and leaves its gap open; what nobody holds is refused', () => {
  const { next } = confirm(blank(), [line('a1', 'anna', 'bea')], TODAY, around);
  const ended = end(next, { target: 'a1', holder: 'bea' }, { ...around, now: LATER });
  expect(ended.next.gaps.map(({ target }) => target)).toEqual(['a1', 'a2']);
  expect(() => end(next, { target: 'a2', holder: 'bea' }, around)).toThrow(
    'duties.nothing_changes',
  );
});

it('keeps the duties of areas that a new division leaves as they were', () => {
  const rooms = ['b03-0201', 'b03-0202'];
  const named = [area('area-1', ['b03-0201']), area('area-2', ['b03-0202'])];
  const { next } = redivide(blank(), divide(rooms, 2), { ...around, targets: named });
  expect(next.gaps).toHaveLength(2);
  const held = confirm(next, [line('area-1', 'anna', 'bea')], TODAY, { ...around, targets: named });
  const later = { ...around, targets: named, now: LATER };
  expect(redivide(held.next, divide(rooms, 2), later).events).toMatchObject([{ ended: [] }]);
  const one = { ...later, targets: [area('area-1', rooms)] };
  const [merged] = redivide(held.next, divide(rooms, 1), one).events;
  expect(merged).toMatchObject({ ended: ['area-1.anna.2026-10-14', 'area-1.bea.2026-10-14'] });
});

it('names rooms in no area as a gap', () => {
  const { next } = confirm(blank(), [line('a1', 'anna', 'bea')], TODAY, {
    ...around,
    undivided: ['b03-0699'],
  });
  expect(next.gaps.map(({ target }) => target)).toEqual(['a2', 'undivided']);
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
    const all = [...world.people.values()];
    const after = reconcile(world.roster, { ...around, targets: campus, candidates: all });
    if (after) world.roster = stored(after.next);
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
    const surroundings = { ...around, targets: campus, candidates: all };
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
