import { strFromU8, unzipSync } from 'fflate';
import * as contract from '@louyu/shared/contracts/hazards';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';
import { JPEG, NOT_AN_IMAGE, withExif } from '../../kernel/testing/pictures';

let cloud: TestCloud;
let leader: string;
let fixer: string;
let secondFixer: string;
let foreignLeader: string;

beforeAll(async () => {
  cloud = await openTestCloud({ now: '2026-10-14T02:00:00.000Z' });
  cloud.building('b03');
  cloud.room('b03-0412', 'law');
  cloud.door('DOOR00000412', 'b03-0412');
  cloud.door('GONE00000412', 'b03-0412', { revoked: true });
  leader = cloud.person({ id: 'leader', roles: [['group_leader', 'b03']] });
  fixer = cloud.person({ id: 'fixer', roles: [['logistics', 'university']] });
  secondFixer = cloud.person({ id: 'fixer2', roles: [['logistics', 'university']] });
  foreignLeader = cloud.person({ id: 'foreign', roles: [['group_leader', 'b04']] });
});
afterAll(() => cloud.close());

const report = {
  code: 'DOOR00000412',
  via: 'scanned' as const,
  kind: 'wiring' as const,
  text: '门口插座松了，有火花',
  photos: [] as string[],
};

const reported = async () => {
  const { data } = await cloud.as('visitor').call(contract.report, report);
  return data;
};

const current = async (hazardId: string) =>
  (await cloud.as(fixer).call(contract.get, { hazardId })).data;

describe('a report at a door', () => {
  it('stands open with a receipt and a due time, within seven round trips', async () => {
    const answer = await cloud.as('visitor').call(contract.report, report);
    expect(answer).toMatchObject({ ok: true, data: { dueAt: '2026-10-15T15:59:59.999Z' } });
    expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.report.roundTrips);
    const followed = await cloud.as(null).call(contract.follow, { receipt: answer.data.receipt });
    expect(followed.data).toMatchObject({ state: 'open', text: report.text, kind: 'wiring' });
    expect(followed.roundTrips).toBeLessThanOrEqual(contract.follow.roundTrips);
  });

  it('is one record with one receipt however often it is sent', async () => {
    const commandId = 'same-command-1';
    const before = (await cloud.documents('hazards')).length;
    const [first, ...others] = await Promise.all(
      Array.from({ length: 4 }, () => cloud.as('v2').call(contract.report, report, { commandId })),
    );
    for (const other of others) expect(other.data).toEqual(first?.data);
    expect(await cloud.documents('hazards')).toHaveLength(before + 1);
  });

  it('refuses the same command with other input', async () => {
    const commandId = 'same-command-2';
    await cloud.as('v3').call(contract.report, report, { commandId });
    const other = { ...report, text: '另一件事' };
    const answer = await cloud.as('v3').call(contract.report, other, { commandId });
    expect(answer.error.code).toBe('kernel.command_reused');
  });

  it('stores no openid and no plain receipt', async () => {
    const openid = 'o-Very-Recognisable';
    const { data } = await cloud.as(openid).call(contract.report, report);
    const stored = JSON.stringify([
      await cloud.documents('hazards'),
      await cloud.documents('journal'),
    ]);
    expect(stored).not.toContain(openid);
    expect(JSON.stringify(await cloud.documents('hazards'))).not.toContain(data.receipt);
  });

  it('says kindly which codes do not work', async () => {
    const unknown = { ...report, code: 'NOSUCHCODE12' };
    const revoked = { ...report, code: 'GONE00000412' };
    const visitor = cloud.as('v4');
    expect((await visitor.call(contract.report, unknown)).error.code).toBe(
      'nameplates.unknown_code',
    );
    expect((await visitor.call(contract.report, revoked)).error.code).toBe(
      'nameplates.revoked_code',
    );
  });
});

describe('photos', () => {
  it('are stored without metadata and the upload is removed', async () => {
    const visitor = cloud.as('photographer');
    const fileId = await visitor.upload(withExif(JPEG, 'GPS 36.06N'));
    const { data } = await visitor.call(contract.report, { ...report, photos: [fileId] });
    const { photos } = await current(data.hazardId);
    expect(photos).toHaveLength(1);
    const stored = Buffer.from(await (await fetch(photos[0]?.url ?? '')).arrayBuffer());
    expect(stored.toString('latin1')).not.toContain('GPS');
    const again = await visitor.call(contract.report, { ...report, photos: [fileId] });
    expect(again.error.code).toBe('photos.missing');
  });

  it('that are no pictures are refused and deleted, and nothing is written', async () => {
    const visitor = cloud.as('photographer');
    const before = (await cloud.documents('hazards')).length;
    const fileId = await visitor.upload(NOT_AN_IMAGE);
    const first = await visitor.call(contract.report, { ...report, photos: [fileId] });
    const second = await visitor.call(contract.report, { ...report, photos: [fileId] });
    expect([first.error.code, second.error.code]).toEqual([
      'photos.not_an_image',
      'photos.missing',
    ]);
    expect(await cloud.documents('hazards')).toHaveLength(before);
  });
});

describe('from open to closed', () => {
  it('moves through logistics and someone else, each act with the version it saw', async () => {
    const { hazardId } = await reported();
    const photo = await cloud.as(fixer).upload(JPEG);
    const accepted = await cloud
      .as(fixer)
      .call(contract.accept, { hazardId, expectedVersion: 1, note: '' });
    expect(accepted.data).toEqual({ version: 2, state: 'accepted' });
    const fixed = await cloud
      .as(fixer)
      .call(contract.fix, { hazardId, expectedVersion: 2, note: '已更换', photos: [photo] });
    expect(fixed.data).toEqual({ version: 3, state: 'fixed' });
    const closed = await cloud
      .as(leader)
      .call(contract.verify, { hazardId, expectedVersion: 3, fixed: true, note: '' });
    expect(closed.data).toEqual({ version: 4, state: 'closed' });
    for (const { tripsToCommit } of [accepted, fixed, closed])
      expect(tripsToCommit).toBeLessThanOrEqual(7);
  });

  it('tells the second of two simultaneous clicks that the matter has moved', async () => {
    const { hazardId } = await reported();
    const click = (openid: string) =>
      cloud.as(openid).call(contract.accept, { hazardId, expectedVersion: 1, note: '' });
    const answers = await Promise.all([click(fixer), click(secondFixer)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error).toMatchObject({
      code: 'kernel.stale',
      details: { version: 2 },
    });
  });

  it('is hidden from leaders of other buildings and from the unregistered', async () => {
    const { hazardId } = await reported();
    const foreign = await cloud.as(foreignLeader).call(contract.get, { hazardId });
    const nobody = await cloud.as('nobody').call(contract.get, { hazardId });
    expect(foreign.error.code).toBe('kernel.forbidden');
    expect(nobody.error.code).toBe('kernel.not_registered');
  });
});

describe('lists', () => {
  it('show the own building only, page by page, in two round trips', async () => {
    const all = await cloud.as(leader).call(contract.list, { show: 'open', after: null });
    const none = await cloud.as(foreignLeader).call(contract.list, { show: 'open', after: null });
    expect(all.data.rows.length).toBeGreaterThan(0);
    expect(none.data.rows).toEqual([]);
    expect(all.roundTrips).toBeLessThanOrEqual(contract.list.roundTrips);
  });

  it('of one room leave the others out', async () => {
    const ask = (roomId: string) =>
      cloud.as(leader).call(contract.list, { show: 'open', roomId, after: null });
    const own = await ask('b03-0412');
    const other = await ask('b03-0413');
    expect(own.data.rows.length).toBeGreaterThan(0);
    expect(other.data.rows).toEqual([]);
    expect(own.roundTrips).toBeLessThanOrEqual(contract.list.roundTrips);
  });

  it('colour the building in two round trips', async () => {
    const answer = await cloud.as(leader).call(contract.elevation, { buildingId: 'b03' });
    expect(answer.data.rooms).toEqual([
      { roomId: 'b03-0412', open: expect.any(Number), overdue: 0, repeats: expect.any(Number) },
    ]);
    expect(answer.roundTrips).toBeLessThanOrEqual(contract.elevation.roundTrips);
  });

  it('become a spreadsheet in which nothing is a formula', async () => {
    await cloud.as('v9').call(contract.report, { ...report, text: '=HYPERLINK("http://x")' });
    const days = { from: '2026-10-01', to: '2026-10-31' };
    const { data, roundTrips } = await cloud
      .as(leader)
      .call(contract.spreadsheet, { buildingId: 'b03', ...days });
    expect(data.name).toBe('3 号楼隐患 2026-10-01 至 2026-10-31.xlsx');
    expect(roundTrips).toBeLessThanOrEqual(contract.spreadsheet.roundTrips);
    const parts = unzipSync(Buffer.from(data.base64, 'base64'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toContain('<f>');
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain("'=HYPERLINK");
    expect(sheet.match(/<row/g)).toHaveLength(data.rows + 1);
  });
});
