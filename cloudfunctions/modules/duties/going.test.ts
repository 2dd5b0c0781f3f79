import fc from 'fast-check';
import * as contract from '@louyu/shared/contracts/duties';
import * as handovers from '@louyu/shared/contracts/organization-handovers';
import * as people from '@louyu/shared/contracts/organization-people';
import { runClock } from '../../kernel/testing/clock-run';
import {
  type DutyBuilding,
  ROOMS,
  TEAM,
  TODAY,
  administrator,
  areasHere,
  leader,
  openDutyBuilding,
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

const states = async () => (await covered()).targets.map(({ state }) => state);

describe('when somebody goes', () => {
  const moveAway = { roomId: null, collegeId: 'law', classId: 'law-2401' };

  it('a move orphans nothing: released, a gap, a reminder, a handover, a repair', async () => {
    await divided();
    await fill();
    const move = { personId: 'eva', expectedVersion: 1, to: moveAway };
    const moved = await cloud.as(administrator).call(people.move, move);
    expect(moved.ok).toBe(true);
    const after = await covered();
    expect(after.targets.filter(({ state }) => state === 'half')).toHaveLength(1);
    expect(after.gaps).toHaveLength(1);
    expect(await asked(leader)).toContain('duty_gap');
    const lists = await cloud.as(leader).call(handovers.handovers, { state: 'open', after: null });
    expect(lists.data.rows[0]?.items).toMatchObject([{ kind: 'duty' }]);
    cloud.person({ id: 'gao', name: '新党员', roomId: 'b03-0302', roles: [['member', 'b03']] });
    const repaired = await cloud.as(leader).call(contract.propose, areasHere);
    expect(repaired.data.figures).toMatchObject({ uncovered: 0, changes: 0, gap: 0 });
    expect((await fill()).data.gaps).toBe(0);
    expect(await asked(leader)).not.toContain('duty_gap');
  });

  it('the history says who it was on a day', async () => {
    const of = { kind: 'building' as const, place: 'b03', target: 'b03' };
    await fill({ kind: 'building', place: 'b03' });
    const [first] = (await covered({ kind: 'building', place: 'b03' })).targets[0]?.holders ?? [];
    await cloud.advance({ advanceTo: '2026-10-20T02:00:00.000Z', missed: 'last' });
    const holder = first?.personId ?? '';
    const end = { kind: 'building' as const, place: 'b03', expectedVersion: 1, target: 'b03' };
    const ended = await cloud.as(leader).call(contract.end, { ...end, holder });
    expect(ended.data).toEqual({ version: 2, gaps: 1 });
    const on = async (day: string | null) =>
      (await cloud.as(leader).call(contract.history, { ...of, on: day })).data.holders;
    expect(await on('2026-10-19')).toMatchObject([{ personId: holder, until: '2026-10-19' }]);
    expect(await on('2026-10-20')).toEqual([]);
    expect(await on(null)).toHaveLength(1);
  });

  it('on leave, they keep it and somebody is looked for; back, nothing lacks', async () => {
    await divided();
    await fill();
    const leave = { from: TODAY, until: '2026-10-30', reason: 'internship' as const };
    const taken = await cloud.as('o-eva').call(contract.takeLeave, leave);
    expect(taken.tripsToCommit).toBeLessThanOrEqual(7);
    expect(await states()).toContain('orphaned');
    expect((await covered()).gaps).toHaveLength(1);
    expect((await cloud.as('o-eva').call(contract.mine, {})).data.leaves).toEqual([leave]);
    const again = await cloud.as('o-eva').call(contract.takeLeave, leave);
    expect(again.error.code).toBe('duties.leave_overlaps');
    expect((await cloud.as('o-eva').call(contract.endLeave, {})).ok).toBe(true);
    expect(await states()).toEqual(['covered', 'covered', 'covered']);
    expect((await covered()).gaps).toEqual([]);
  });

  it('a leave that begins later is noticed on its day by the clock', async () => {
    await divided();
    await fill();
    const leave = { from: '2026-10-20', until: '2026-10-30', reason: 'family' as const };
    await cloud.as('o-eva').call(contract.takeLeave, leave);
    expect((await covered()).gaps).toEqual([]);
    await cloud.advance({ advanceTo: '2026-10-19T17:00:00.000Z', missed: 'last' });
    expect((await covered()).gaps).toMatchObject([{ since: '2026-10-20' }]);
    const { ran } = await runClock(cloud);
    expect(ran.find(({ job }) => job === 'duties.check_rosters')?.done).toBe(0);
    await cloud.advance({ advanceTo: '2026-10-31T02:00:00.000Z', missed: 'last' });
    expect((await covered()).gaps).toEqual([]);
  });
});

type Act = 'move' | 'leave' | 'rest' | 'back' | 'join' | 'fill';
const ACTS: Act[] = ['move', 'leave', 'rest', 'back', 'join', 'fill', 'fill'];

const stored = async (personId: string): Promise<number> => {
  const all = await cloud.documents<{ _id: string; version: number }>('people');
  return all.find(({ _id }) => _id === personId)?.version ?? 0;
};

const away = { roomId: null, collegeId: 'law', classId: null };
const rest = { from: TODAY, until: '2026-10-30', reason: 'family' as const };
const newcomer = (at: number) =>
  cloud.person({
    id: `new-${at}`,
    roomId: ROOMS[at % ROOMS.length] ?? null,
    roles: [['member', 'b03']],
  });

/** One act of somebody; what the rules refuse meanwhile changes nothing. */
async function happen(act: Act, who: number, at: number): Promise<void> {
  const personId = TEAM[who] as string;
  const of = { personId, expectedVersion: await stored(personId) };
  if (act === 'join') newcomer(at);
  if (act === 'fill') await fill();
  if (act === 'move') await cloud.as(administrator).call(people.move, { ...of, to: away });
  if (act === 'leave') await cloud.as(administrator).call(people.leave, { ...of, on: TODAY });
  if (act === 'rest') await cloud.as(`o-${personId}`).call(contract.takeLeave, rest);
  if (act === 'back') await cloud.as(`o-${personId}`).call(contract.endLeave, {});
}

const step = fc.record({ act: fc.constantFrom(...ACTS), who: fc.nat(TEAM.length - 1) });

it.each(fc.sample(fc.array(step, { minLength: 8, maxLength: 12 }), { seed: 5, numRuns: 3 }))(
  'whatever happens, each area has one primary who may hold it or an open gap',
  async (...path) => {
    await divided();
    await fill();
    for (const [at, { act, who }] of path.entries()) {
      await happen(act, who, at);
      const { targets, gaps } = await covered();
      const open = gaps.map(({ target }) => target);
      for (const { id, state, holders } of targets.filter((target) => !open.includes(target.id))) {
        expect([id, state]).toEqual([id, 'covered']);
        expect(holders.filter(({ part }) => part === 'primary')).toHaveLength(1);
      }
      expect(targets.filter(({ state }) => state === 'overlap')).toEqual([]);
    }
  },
  30_000,
);
