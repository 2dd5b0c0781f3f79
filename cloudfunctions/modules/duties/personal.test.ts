import * as contract from '@louyu/shared/contracts/duties';
import {
  type DutyBuilding,
  leader,
  openDutyBuilding,
  secretary,
  unit,
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

describe('anybody', () => {
  it('finds who is responsible for their room in one look; nobody is said openly', async () => {
    await divided();
    await fill();
    const answer = await cloud.as('o-zhou').call(contract.whoCovers, {});
    expect(answer.roundTrips).toBeLessThanOrEqual(2);
    expect(answer.data).toMatchObject({ room: [], building: [], class: [] });
    expect(answer.data.area).toHaveLength(2);
    expect(JSON.stringify(answer.data)).not.toContain('personId');
    const staff = await cloud.as(secretary).call(contract.whoCovers, {});
    expect(staff.data).toEqual({ room: null, area: null, building: null, class: null });
  });

  it('sees what they hold and with whom; a member answers for their own room too', async () => {
    await divided();
    await fill();
    const answer = await cloud.as('o-eva').call(contract.mine, {});
    expect(answer.roundTrips).toBeLessThanOrEqual(2);
    expect(answer.data).toMatchObject({ ownRoom: 'b03-0301', duties: [{ kind: 'area' }] });
    expect(answer.data.duties[0]?.with).toHaveLength(1);
    expect((await cloud.as('o-bea').call(contract.mine, {})).data.ownRoom).toBeNull();
  });
});

describe('a college', () => {
  it('gives every class one member of its own; a new class is a gap by the next day', async () => {
    const of = { kind: 'class' as const, place: 'law' };
    expect((await fill(of, secretary)).data).toEqual({ version: 1, gaps: 0 });
    const { targets } = await covered(of, secretary);
    expect(targets.map(({ name, state }) => [name, state])).toEqual([
      ['法学 2401 班', 'covered'],
      ['法学 2402 班', 'covered'],
    ]);
    const own = { id: 'law-2403', kind: 'class', name: '法学 2403 班', collegeId: 'law' };
    cloud.put('units', { ...own, ...unit });
    await cloud.advance({ advanceTo: '2026-10-15T02:00:00.000Z', missed: 'last' });
    expect((await covered(of, secretary)).gaps).toMatchObject([{ target: 'law-2403' }]);
    expect(await asked(secretary)).toContain('duty_gap');
  });

  it.each(['club', 'activist', 'room', 'building'] as const)(
    'and %s can be covered',
    async (kind) => {
      const of = { kind, place: kind === 'room' || kind === 'building' ? 'b03' : 'law' };
      const by = of.place === 'law' ? secretary : leader;
      const { data, ok } = await cloud.as(by).call(contract.propose, of);
      expect([kind, ok, data.figures.gap]).toEqual([kind, true, 0]);
      if (data.lines.length > 0) expect((await fill(of, by)).ok).toBe(true);
    },
  );
});
