import * as contract from '@louyu/shared/contracts/duties';
import {
  type DutyBuilding,
  ROOMS,
  TEAM,
  TODAY,
  areasHere,
  leader,
  openDutyBuilding,
  secretary,
  teacher,
} from '../../kernel/testing/duty-building';

let cloud: DutyBuilding['cloud'];
let covered: DutyBuilding['covered'];
let divided: DutyBuilding['divided'];
let fill: DutyBuilding['fill'];
let asked: DutyBuilding['asked'];

beforeEach(async () => {
  ({ cloud, covered, divided, fill, asked } = await openDutyBuilding());
});
afterEach(() => cloud.close());

describe('a building from nothing', () => {
  it('is divided, proposed and confirmed; then nothing is missing', async () => {
    const before = await covered();
    expect(before).toMatchObject({ version: 0, targets: [], undivided: ROOMS, floors: 3 });
    const division = await divided();
    expect(division.data).toEqual({ version: 1, gaps: 3 });
    expect(await asked(leader)).toEqual(['duty_gap']);

    const proposal = await cloud.as(leader).call(contract.propose, areasHere);
    expect(proposal.data).toMatchObject({ version: 1, unmet: [], figures: { gap: 0 } });
    expect(proposal.data.lines).toHaveLength(3);
    const confirmed = await fill();
    expect(confirmed.data).toEqual({ version: 2, gaps: 0 });
    const after = await cloud.as(leader).call(contract.coverage, areasHere);
    expect(after.data.targets.map(({ state }) => state)).toEqual(['covered', 'covered', 'covered']);
    expect(after.data.people).toHaveLength(7);
    expect(await asked(leader)).toEqual([]);
    for (const answer of [proposal, after]) expect(answer.roundTrips).toBeLessThanOrEqual(2);
    for (const answer of [division, confirmed]) expect(answer.tripsToCommit).toBeLessThanOrEqual(7);
  });

  it('never gives anybody their own room, and both of a pair are there', async () => {
    await divided();
    await fill();
    const { targets } = await covered();
    for (const { rooms, holders } of targets) {
      expect(holders.map(({ part }) => part).sort()).toEqual(['primary', 'second']);
      for (const { personId } of holders)
        expect(rooms).not.toContain(ROOMS[TEAM.indexOf(personId)]);
    }
  });

  it('keeps its pairs where a new division leaves an area as it was', async () => {
    await divided(3);
    await fill();
    const same = { place: 'b03', expectedVersion: 2, areas: 3 };
    expect((await cloud.as(leader).call(contract.divide, same)).data.gaps).toBe(0);
    const other = { place: 'b03', expectedVersion: 3, areas: 2 };
    expect((await cloud.as(leader).call(contract.divide, other)).data.gaps).toBe(2);
  });
});

describe('a confirmation', () => {
  const give = (holder: string, expectedVersion = 0) => ({
    ...{ kind: 'building' as const, place: 'b03', expectedVersion, from: TODAY },
    lines: [{ target: 'b03', holders: [holder], because: [], how: 'by_hand' as const }],
  });

  it('of two at once wins once; the other is told', async () => {
    await cloud.faults({ dbLatencyMs: 15 });
    const answers = await Promise.all([
      cloud.as(leader).call(contract.confirm, give('ann')),
      cloud.as(teacher).call(contract.confirm, give('cai')),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error).toMatchObject({
      code: 'kernel.stale',
      details: { version: 1 },
    });
    const { targets } = await covered({ kind: 'building', place: 'b03' });
    expect(targets.map(({ holders }) => holders.length)).toEqual([1]);
    const again = await Promise.all([
      cloud.as(leader).call(contract.confirm, give('eva', 1)),
      cloud.as(teacher).call(contract.confirm, give('eva', 1)),
    ]);
    expect(again.map(({ error }) => error?.code ?? 'ok').sort()).toEqual(['kernel.stale', 'ok']);
  });

  it('sent again is the same confirmation', async () => {
    const commandId = 'confirm-once-1';
    const first = await cloud.as(leader).call(contract.confirm, give('ann'), { commandId });
    const second = await cloud.as(leader).call(contract.confirm, give('ann'), { commandId });
    expect(second.data).toEqual(first.data);
    expect(await cloud.documents('duties')).toHaveLength(1);
  });

  it('is all or nothing, and names the rule that is in the way', async () => {
    const answer = await cloud.as(leader).call(contract.confirm, give('bea'));
    expect(answer.error).toMatchObject({
      code: 'duties.breaks_rule',
      details: { rule: 'not_in_role' },
    });
    expect(await cloud.documents('rosters')).toEqual([]);
  });

  it('is not for other buildings, nor for kinds that lie elsewhere', async () => {
    const foreign = await cloud.as('o-foreign').call(contract.confirm, give('ann'));
    const college = await cloud.as(secretary).call(contract.confirm, give('ann'));
    const misplaced = await cloud
      .as('o-administrator')
      .send({ procedure: 'duties.coverage', input: { kind: 'class', place: 'b03' } });
    expect([foreign, college, misplaced].map(({ error }) => error.code)).toEqual([
      'kernel.forbidden',
      'kernel.forbidden',
      'kernel.invalid_input',
    ]);
  });
});
