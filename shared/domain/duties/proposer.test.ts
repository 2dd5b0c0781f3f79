/** A building in miniature: what a proposal must never break, and what it says. */
import fc from 'fast-check';
import { divide, unsound } from './areas';
import { type Candidate, type Target, obstacleTo, roomFor } from './eligibility';
import { KIND_RULES } from './kinds';
import { type Question } from './plan';
import { type Proposal, propose } from './proposer';
import { area, duty, person } from './samples';
import type { DutyKind } from './state';

const ask = (question: Partial<Question>): Proposal =>
  propose({ kind: 'area', targets: [], candidates: [], standing: [], ...question });

describe('areas', () => {
  it('divides a building so that every room is in exactly one, sizes within one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 40 }),
        (n, wished) => {
          const rooms = Array.from(
            { length: n },
            (_, at) => `b03-${String(at + 101).padStart(4, '0')}`,
          );
          const areas = divide(rooms, Math.min(n, wished));
          const sizes = areas.map((one) => one.rooms.length);
          expect(unsound(rooms, areas)).toEqual({ missing: [], twice: [] });
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('refuses more areas than rooms', () => {
    expect(() => divide(['b03-0101'], 2)).toThrow('duties.areas_out_of_range');
  });
});

describe('a proposal for inspection areas', () => {
  it('pairs a member with an activist, keeps both from their own room, and says why', () => {
    const candidates = [
      person('anna', { roomId: 'b03-0401' }),
      person('bea', { roles: ['activist'], roomId: 'b03-0402' }),
    ];
    const targets = [area('a1', ['b03-0403', 'b03-0404']), area('a2', ['b03-0401'])];
    const { lines, unmet } = ask({ candidates, targets });
    expect(lines).toEqual([
      { target: 'a1', holders: ['anna', 'bea'], because: ['only_eligible', 'same_floor'] },
    ]);
    expect(unmet).toMatchObject([{ target: 'a2', obstacles: { own_room: 1 } }]);
  });

  it('keeps what stands and repairs only what broke', () => {
    const candidates = ['anna', 'bea', 'cora', 'dora', 'eve'].map((id, at) =>
      person(id, { roomId: `b03-01${at + 10}`, roles: at % 2 ? ['activist'] : ['member'] }),
    );
    const targets = [area('a1', ['b03-0201']), area('a2', ['b03-0202'])];
    const standing = [
      duty('a1', 'anna', 'primary'),
      duty('a1', 'bea', 'second'),
      duty('a2', 'cora', 'primary'),
      duty('a2', 'gone', 'second'),
    ];
    const { lines, figures } = ask({ candidates, targets, standing });
    expect(lines[0]).toMatchObject({ holders: ['anna', 'bea'] });
    expect(lines[0]?.because).toContain('stands');
    expect(lines[1]?.holders).toContain('cora');
    expect(lines[1]?.because).toContain('replaces_departed');
    expect(figures).toMatchObject({ uncovered: 0, changes: 0, gap: 0 });
  });

  it('says which rule is in the way when a building has no eligible pair', () => {
    const candidates = [
      person('anna'),
      person('bob', { gender: 'male' }),
      person('cora', { onLeave: true }),
      person('dora', { serves: ['b05'] }),
      person('eve', { serves: ['b03', 'b05'] }),
      person('fay', { roles: ['student'] }),
    ];
    const { unmet } = ask({ candidates, targets: [area('a1', ['b03-0201'])] });
    expect(unmet).toEqual([
      {
        target: 'a1',
        obstacles: {
          other_sex: 1,
          on_leave: 1,
          other_building: 1,
          in_two_buildings: 1,
          not_in_role: 1,
        },
        full: 0,
        withoutPartner: 1,
        jam: { targets: 0, room: 0 },
      },
    ]);
  });

  it('names the jam when more areas than pairs can carry compete', () => {
    const candidates = [person('anna'), person('bea')];
    const targets = ['b03-0201', 'b03-0202', 'b03-0203'].map((room, at) => area(`a${at}`, [room]));
    const { unmet } = ask({ candidates, targets });
    expect(unmet).toMatchObject([{ jam: { targets: 3, room: 2 } }]);
  });

  it('starts newcomers light', () => {
    const candidates = [person('anna', { newcomer: true }), person('bea', { newcomer: true })];
    const targets = [area('a1', ['b03-0201']), area('a2', ['b03-0202'])];
    expect(ask({ candidates, targets }).lines).toHaveLength(1);
  });
});

describe('a proposal for one holder each', () => {
  const rooms = (ids: string[]): Target[] => ids.map((id) => ({ ...area(id, [id]), houses: null }));

  it('spreads contact rooms over the least loaded and nearest', () => {
    const candidates = [
      person('anna', { roomId: 'b03-0101' }),
      person('bea', { roomId: 'b03-0501' }),
    ];
    const { lines } = ask({ kind: 'room', candidates, targets: rooms(['b03-0102', 'b03-0502']) });
    expect(lines.map(({ holders }) => holders)).toEqual([['anna'], ['bea']]);
    expect(lines[0]?.because).toEqual(['same_floor', 'lightest_load']);
  });

  it('never makes a student their own contact', () => {
    const target = { ...area('anna', []), personId: 'anna', collegeId: 'law', houses: null };
    const { unmet } = ask({ kind: 'activist', candidates: [person('anna')], targets: [target] });
    expect(unmet).toMatchObject([{ obstacles: { oneself: 1 } }]);
  });
});

const FLOORS = 4;
const roomId = fc
  .tuple(fc.integer({ min: 1, max: FLOORS }), fc.integer({ min: 1, max: 5 }))
  .map(([floor, room]) => `b03-0${floor}0${room}`);

const someone = (id: string) =>
  fc
    .record({
      gender: fc.constantFrom('female', 'male'),
      roles: fc.constantFrom<Candidate['roles'][]>(['member'], ['activist'], ['student']),
      serves: fc.constantFrom(['b03'], ['b03'], ['b05'], ['b03', 'b05']),
      roomId: fc.option(roomId),
      onLeave: fc.boolean(),
      newcomer: fc.boolean(),
      elsewhere: fc.integer({ min: 0, max: 2 }),
    })
    .map((own) => person(id, own as Partial<Candidate>));

const questions: fc.Arbitrary<Question> = fc
  .record({
    kind: fc.constantFrom<DutyKind[]>('area', 'room', 'building'),
    people: fc.integer({ min: 0, max: 8 }),
    targets: fc.uniqueArray(roomId, { maxLength: 8 }),
    standing: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 6 }),
  })
  .chain(({ kind, people, targets, standing }) =>
    fc.tuple(...Array.from({ length: people }, (_, at) => someone(`p${at}`))).map((candidates) => ({
      kind,
      candidates: candidates as Candidate[],
      targets: targets.map((room) => area(room, [room])),
      standing: standing.flatMap(([target, holder]) => {
        const room = targets[target];
        return room ? [duty(room, `p${holder}`, 'primary')] : [];
      }),
    })),
  );

it('breaks no hard rule, gives each target once, loads nobody beyond the limit, hides nothing', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { lines, unmet, idle, figures } = propose(question);
      const rules = KIND_RULES[question.kind];
      const people = new Map(question.candidates.map((one) => [one.id, one]));
      const targets = new Map(question.targets.map((one) => [one.id, one]));
      const taken = new Map<string, number>();
      for (const { target, holders, because } of lines) {
        expect(holders).toHaveLength(rules.held === 'pair' ? 2 : 1);
        expect(because.length).toBeGreaterThanOrEqual(0);
        for (const id of holders) {
          expect(
            obstacleTo(rules, people.get(id) as Candidate, targets.get(target) as Target),
          ).toBe(null);
          taken.set(id, (taken.get(id) ?? 0) + 1);
        }
      }
      for (const [id, count] of taken)
        expect(count).toBeLessThanOrEqual(roomFor(rules, people.get(id) as Candidate));
      const named = [...lines, ...unmet].map(({ target }) => target).sort();
      expect(named).toEqual([...targets.keys()].sort());
      expect(figures).toMatchObject({ uncovered: unmet.length, gap: 0 });
      expect(idle.filter((id) => taken.has(id))).toEqual([]);
    }),
    { numRuns: 300, seed: 11 },
  );
});
