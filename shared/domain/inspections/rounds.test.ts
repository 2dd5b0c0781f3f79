import { AT, LATER, ROOM, knownWith, planWith, roundWith } from './samples';
import * as rules from './rules';

const refusal = (code: string, details?: object) =>
  expect.objectContaining(details ? { code, details } : { code });

describe('planning a round', () => {
  const planning =
    (plan = planWith(), known = knownWith()) =>
    () =>
      rules.planRound(plan, known, AT);

  it('given a pair and rooms of the building, is due', () => {
    const { next, events } = planning()();
    expect(next).toMatchObject({ state: 'due', plannedAt: AT, doneAt: null });
    expect(events).toEqual([
      {
        type: 'RoundPlanned',
        roundId: 'round-1',
        buildingId: 'b03',
        floors: [4],
        inspectors: ['lin', 'zhao'],
        dueAt: LATER,
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('巡查');
  });

  it('refuses one person, even named twice, and anyone who does not serve there', () => {
    for (const inspectors of [['lin'], ['lin', 'lin'], ['lin', 'zhao', 'stranger']])
      expect(planning(planWith({ inspectors }))).toThrow(refusal('inspections.pair_required'));
  });

  it('refuses rooms of another building and rooms that do not exist', () => {
    for (const room of ['b04-0101', 'b03-9999'])
      expect(planning(planWith({ rooms: [ROOM, room] }))).toThrow(
        refusal('inspections.wrong_building', { rooms: [room] }),
      );
  });

  it('sends people of the residents’ sex, or keeps why it sends others', () => {
    const inspectors = [
      { id: 'lin', roomId: null, gender: 'female' as const },
      { id: 'zhao', roomId: null, gender: 'male' as const },
    ];
    const known = knownWith({ inspectors, houses: 'female' });
    expect(planning(planWith(), known)).toThrow(refusal('inspections.same_sex'));
    const mixedBecause = '宿管阿姨陪同进门';
    expect(planning(planWith({ mixedBecause }), known)().next).toMatchObject({ mixedBecause });
    const same = inspectors.map((one) => ({ ...one, gender: 'female' as const }));
    expect(planning(planWith(), knownWith({ inspectors: same, houses: 'female' }))).not.toThrow();
  });

  it('allows the own room of one, not of both', () => {
    const [zhao] = [{ id: 'zhao', roomId: ROOM }];
    const one = [{ id: 'lin', roomId: 'b03-0501' }, zhao];
    expect(planning(planWith(), knownWith({ inspectors: one }))).not.toThrow();
    const both = [{ id: 'lin', roomId: ROOM }, zhao];
    expect(planning(planWith(), knownWith({ inspectors: both }))).toThrow(
      refusal('inspections.own_room', { rooms: [ROOM] }),
    );
  });

  it('refuses a time that has passed', () => {
    expect(planning(planWith({ dueAt: AT }))).toThrow(refusal('inspections.due_in_past'));
  });

  it('counts a room named twice once', () => {
    expect(planning(planWith({ rooms: [ROOM, ROOM] }))().next.rooms).toEqual([ROOM]);
  });
});

describe('completing a round', () => {
  it('needs every room', () => {
    expect(rules.isComplete(roundWith(), [ROOM])).toBe(false);
    expect(rules.isComplete(roundWith(), ['b03-0413', ROOM, ROOM])).toBe(true);
  });

  it('happens once', () => {
    const done = rules.complete(roundWith(), LATER);
    expect(done?.next).toMatchObject({ state: 'done', doneAt: LATER });
    expect(done?.events).toEqual([
      { type: 'RoundCompleted', roundId: 'round-1', inspectors: ['lin', 'zhao'] },
    ]);
    expect(rules.complete(roundWith({ state: 'done' }), LATER)).toBeNull();
  });
});

describe('the round that a door counts for', () => {
  const candidate = (id: string, changes = {}) => ({
    ...roundWith({ id, ...changes }),
    done: false,
  });

  it('is the soonest of mine whose room was not seen', () => {
    const rounds = [
      candidate('late', { dueAt: '2026-10-20T00:00:00.000Z' }),
      candidate('soon'),
      { ...candidate('seen', { dueAt: '2026-10-15T00:00:00.000Z' }), done: true },
      candidate('others', { inspectors: ['wang', 'li'], dueAt: AT }),
    ];
    expect(rules.roundFor(rounds, 'lin', AT)?.id).toBe('soon');
  });

  it('is a seen one only while it is current, and an overdue one as long as it is due', () => {
    const past = '2026-10-01T00:00:00.000Z';
    const over = { ...candidate('over', { state: 'done', dueAt: past }), done: true };
    expect(rules.roundFor([over], 'lin', AT)).toBeNull();
    const seen = { ...candidate('seen', { state: 'done' }), done: true };
    expect(rules.roundFor([over, seen], 'lin', AT)?.id).toBe('seen');
    expect(rules.roundFor([seen, candidate('overdue', { dueAt: past })], 'lin', AT)?.id).toBe(
      'overdue',
    );
    expect(rules.roundFor([], 'lin', AT)).toBeNull();
  });
});
