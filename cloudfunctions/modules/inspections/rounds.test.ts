import * as contract from '@louyu/shared/contracts/inspections';
import { currentTemplate } from '@louyu/shared/domain/inspections/templates';
import { type Corridor, DUE, NOW, formOf, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
beforeAll(async () => {
  corridor = await openCorridor();
  corridor.cloud.person({ id: 'foreign', roomId: 'b04-0101', roles: [['member', 'b04']] });
});
afterAll(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);

describe('my rounds and the form at a door', () => {
  it('show which rooms are done, in two round trips each', async () => {
    const roundId = corridor.round('shown', ['b03-0412', 'b03-0414'], { dueAt: NOW });
    const done = formOf({ roundId, roomId: 'b03-0414' });
    await as(corridor.lin).call(contract.submit, done);
    const mine = await as(corridor.zhao).call(contract.mine, {});
    expect(mine.data.template).toEqual(currentTemplate());
    expect(mine.data.rounds[0]).toMatchObject({
      id: roundId,
      rooms: [
        { roomId: 'b03-0412', done: false },
        { roomId: 'b03-0414', done: true },
      ],
    });
    const form = await as(corridor.zhao).call(contract.form, { code: 'DOOR00000412' });
    expect(form.data).toMatchObject({ roomId: 'b03-0412', round: { id: roundId, done: false } });
    for (const { roundTrips } of [mine, form]) expect(roundTrips).toBeLessThanOrEqual(2);
  });

  it('are empty for someone without rounds', async () => {
    expect((await as(corridor.leader).call(contract.mine, {})).data.rounds).toEqual([]);
    const form = await as(corridor.leader).call(contract.form, { code: 'DOOR00000412' });
    expect(form.data.round).toBeNull();
  });

  it('refuse unknown and revoked codes, the own room and another building', async () => {
    const codes = {
      NOSUCHCODE12: 'nameplates.unknown_code',
      GONE00000412: 'nameplates.revoked_code',
      DOOR00000501: 'inspections.own_room',
      DOOR00000101: 'inspections.wrong_building',
    };
    for (const [code, refusal] of Object.entries(codes)) {
      const { error } = await as(corridor.lin).call(contract.form, { code });
      expect(error.code).toBe(refusal);
    }
  });
});

describe('planning a round', () => {
  const plan = {
    buildingId: 'b03',
    title: '4 层巡查',
    rooms: ['b03-0401', 'b03-0402'],
    inspectors: ['lin', 'zhao'],
    dueAt: DUE,
  };

  it('gives the pair a round that both then have', async () => {
    const answer = await as(corridor.leader).call(contract.planRound, plan);
    expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.planRound.roundTrips);
    for (const openid of [corridor.lin, corridor.zhao]) {
      const { data } = await as(openid).call(contract.mine, {});
      expect(data.rounds.map(({ id }) => id)).toContain(answer.data.roundId);
    }
  });

  it('refuses one person, strangers, rooms that are not there, the past and other leaders', async () => {
    const denied: [string, string, object][] = [
      ['inspections.pair_required', corridor.leader, { inspectors: ['lin', 'lin'] }],
      ['inspections.pair_required', corridor.leader, { inspectors: ['lin', 'foreign'] }],
      ['inspections.wrong_building', corridor.leader, { rooms: ['b04-0101'] }],
      ['inspections.wrong_building', corridor.leader, { rooms: ['b03-9999'] }],
      ['inspections.due_in_past', corridor.leader, { dueAt: NOW }],
      ['kernel.forbidden', corridor.lin, {}],
      ['kernel.forbidden', corridor.leader, { buildingId: 'b04' }],
    ];
    for (const [code, openid, changes] of denied) {
      const { error } = await as(openid).call(contract.planRound, { ...plan, ...changes });
      expect(error.code).toBe(code);
    }
  });
});
