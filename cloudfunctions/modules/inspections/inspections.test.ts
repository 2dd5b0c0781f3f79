import * as contract from '@louyu/shared/contracts/inspections';
import { NOT_AN_IMAGE } from '../../kernel/testing/pictures';
import {
  type Corridor,
  NOW,
  formFailing,
  formOf,
  openCorridor,
} from '../../kernel/testing/corridor';

let corridor: Corridor;
beforeAll(async () => {
  corridor = await openCorridor();
  const { cloud } = corridor;
  cloud.person({ id: 'foreign', roomId: 'b04-0101', roles: [['member', 'b04']] });
  cloud.person({ id: 'stranger', roomId: 'b04-0102', roles: [['student', 'b04']] });
});
afterAll(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);
const stored = () => corridor.cloud.documents('inspections');

const submitted = async (changes = {}) =>
  (await as(corridor.lin).call(contract.submit, formOf(changes))).data;

describe('submitting', () => {
  it('stores one room with a receipt, in a round and outside, within seven round trips', async () => {
    const roundId = corridor.round('plain', ['b03-0412', 'b03-0413']);
    for (const round of [roundId, null]) {
      const answer = await as(corridor.lin).call(contract.submit, formOf({ roundId: round }));
      expect(answer).toMatchObject({ ok: true, data: { submittedAt: NOW, hazards: 0 } });
      expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.submit.roundTrips);
    }
    expect(await stored()).toContainEqual(
      expect.objectContaining({ roundId, inspector: 'lin', buildingId: 'b03', collegeId: 'law' }),
    );
  });

  it('lets hazards stand open, each with its words and its photo, when the receipt shows', async () => {
    const photo = await corridor.photo(corridor.lin);
    const kept = await corridor.photo(corridor.lin);
    const items = [
      { item: 'wiring', note: '床头插排发黑', photos: [photo] },
      { item: 'fire', severity: 'urgent' as const, photos: [kept] },
      { item: 'floor', severity: null },
    ];
    const form = formFailing(items, { roomId: 'b03-0420' });
    const { data } = await as(corridor.lin).call(contract.submit, form);
    expect(data.hazards).toBe(2);
    const opened = (await corridor.cloud.documents('hazards')).filter(
      ({ source }) => (source as { inspectionId: string }).inspectionId === data.inspectionId,
    );
    expect(opened).toHaveLength(2);
    expect(opened.find(({ kind }) => kind === 'wiring')).toMatchObject({
      state: 'open',
      severity: 'serious',
      text: '床头插排发黑',
      reporter: 'lin',
      dueAt: '2026-10-15T15:59:59.999Z',
      photos: [{ takenFor: 'wiring' }],
      steps: [{ act: 'reported', role: 'inspector', by: 'lin' }],
    });
    const urgent = { text: '明火吸烟', dueAt: '2026-10-14T06:00:00.000Z' };
    expect(opened.find(({ kind }) => kind === 'fire')).toMatchObject(urgent);
  });

  it('keeps no photo of an item that passed, and removes the upload', async () => {
    const photo = await corridor.photo(corridor.lin);
    const answers = formOf().answers.map((answer) => ({ ...answer, photos: [photo] }));
    const one = answers.map((answer, at) => (at === 0 ? answer : { ...answer, photos: [] }));
    await submitted({ roomId: 'b03-0421', answers: one });
    const found = (await stored()).find(({ roomId }) => roomId === 'b03-0421');
    expect(found).toMatchObject({ photos: [] });
    const again = formFailing([{ item: 'water', photos: [photo] }]);
    const answer = await as(corridor.lin).call(contract.submit, again);
    expect(answer.error.code).toBe('photos.missing');
  });

  it('refuses what is no picture, an unfinished form and an old one, writing nothing', async () => {
    const before = (await stored()).length;
    const fake = await as(corridor.lin).upload(NOT_AN_IMAGE);
    const forms = {
      'photos.not_an_image': formFailing([{ item: 'fire', photos: [fake] }]),
      'inspections.photo_required': formFailing([{ item: 'fire' }]),
      'inspections.item_missing': formOf({ answers: formOf().answers.slice(1) }),
      'inspections.unknown_template': formOf({ templateVersion: '1999-01' }),
      'inspections.reason_required': formOf({ outcome: 'could_not_inspect', answers: [] }),
      'kernel.not_found': formOf({ roundId: 'nosuchround' }),
    };
    for (const [code, form] of Object.entries(forms)) {
      const { error } = await as(corridor.lin).call(contract.submit, form);
      expect(error.code).toBe(code);
    }
    expect(await stored()).toHaveLength(before);
  });

  it('refuses the own room, a foreign building, an outsider of the round and a room outside it', async () => {
    const { cloud, lin, leader } = corridor;
    const roundId = corridor.round('closed-circle', ['b03-0410']);
    cloud.room('b03-0501');
    const denied: [string, string, object][] = [
      ['inspections.own_room', lin, { roomId: 'b03-0501' }],
      ['kernel.forbidden', 'o-foreign', {}],
      ['kernel.forbidden', 'o-stranger', {}],
      ['kernel.not_registered', 'o-nobody', {}],
      ['inspections.not_your_round', leader, { roundId, roomId: 'b03-0410' }],
      ['inspections.wrong_room', lin, { roundId, roomId: 'b03-0411' }],
    ];
    for (const [code, openid, changes] of denied) {
      const { error } = await as(openid).call(contract.submit, formOf(changes));
      expect(error.code).toBe(code);
    }
  });

  it('records a room that could not be seen as such', async () => {
    const locked = { outcome: 'could_not_inspect', answers: [], reason: '敲门没有人应' };
    const { inspectionId } = await submitted({ ...locked, roomId: 'b03-0422' });
    const { data } = await as(corridor.lin).call(contract.get, { inspectionId });
    expect(data).toMatchObject({ outcome: 'could_not_inspect', reason: '敲门没有人应' });
  });
});

describe('the copy that occupants have', () => {
  it('shows answers in words and photos by short-lived address, to those concerned only', async () => {
    const photo = await corridor.photo(corridor.lin);
    const form = formFailing([{ item: 'charging', photos: [photo] }]);
    const { data } = await as(corridor.lin).call(contract.submit, form);
    const { inspectionId } = data;
    for (const openid of [corridor.lin, corridor.occupant, corridor.leader]) {
      const answer = await as(openid).call(contract.get, { inspectionId });
      expect(answer.data.photos).toEqual([{ url: expect.any(String), takenFor: 'charging' }]);
      expect(answer.data.answers).toContainEqual(expect.objectContaining({ title: '充电安全' }));
      expect(answer.roundTrips).toBeLessThanOrEqual(contract.get.roundTrips);
    }
    for (const openid of [corridor.zhao, 'o-stranger', 'o-foreign']) {
      const { error } = await as(openid).call(contract.get, { inspectionId });
      expect(error.code).toBe('kernel.forbidden');
    }
  });

  it('lists the own room newest first and nothing for someone without a room', async () => {
    const answer = await as(corridor.occupant).call(contract.ofRoom, { after: null });
    expect(answer.data.rows.length).toBeGreaterThan(1);
    expect(answer.data.rows.every(({ roomId }) => roomId === 'b03-0412')).toBe(true);
    expect(answer.data.rows.some(({ failed }) => failed === 1)).toBe(true);
    expect(answer.roundTrips).toBeLessThanOrEqual(contract.ofRoom.roundTrips);
    const none = await as(corridor.leader).call(contract.ofRoom, { after: null });
    expect(none.data.rows).toEqual([]);
  });
});
