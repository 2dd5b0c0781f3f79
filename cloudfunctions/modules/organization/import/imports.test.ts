import * as contract from '@louyu/shared/contracts/imports';
import { ImportDesk, MESSY } from '../../../kernel/testing/import-desk';

let desk: ImportDesk;

beforeEach(async () => {
  desk = await ImportDesk.open();
});
afterEach(() => desk.close());

describe('a messy workbook from a real office program', () => {
  it('is read as a person would read it, and changes nothing yet', async () => {
    const before = await desk.cloud.documents('people');
    const answer = await desk.read(MESSY);
    expect(answer.error).toBeUndefined();
    expect(answer.data.counts).toEqual({
      rows: 20,
      added: 6,
      changed: 5,
      leaves: 0,
      same: 1,
      repeated: 1,
      bad: 7,
      statusDiffers: 0,
    });
    expect(await desk.cloud.documents('people')).toEqual(before);
    const { data } = await desk.admin.call(contract.get, { importId: answer.data.importId });
    expect(data).toMatchObject({ state: 'read', ignored: ['家长姓名'], undoUntil: null });
  });

  it('says what is wrong with each bad row', async () => {
    const { importId } = (await desk.read(MESSY)).data;
    const { bad } = await desk.preview(importId, 'bad');
    expect(bad.map(({ at, faults }) => [at, ...faults.map(({ fault }) => fault)])).toEqual([
      [9, 'contradicts'],
      [10, 'contradicts'],
      [12, 'formula'],
      [13, 'class_unknown'],
      [14, 'room_unreadable'],
      [20, 'number_rounded'],
      [21, 'wrong_house'],
    ]);
  });

  it('restores zeros, names, rooms and days when it is written', async () => {
    const { importId } = (await desk.read(MESSY)).data;
    const done = await desk.confirm(importId);
    expect(done).toMatchObject({ state: 'written', written: 11, skipped: 0 });
    const people = await desk.people();
    expect(people.get('0240101')).toMatchObject({ name: '陈静', roomId: 'b03-0413', version: 2 });
    expect(people.get('0240102')).toMatchObject({
      name: '阿依古丽·买买提',
      gender: 'female',
      roomId: 'b03-0412',
      classId: 'law-2401',
    });
    expect(people.get('0240118')).toMatchObject({ name: '沈悦', roomId: 'b03-0413' });
    expect(people.get('0240105')).toMatchObject({ collegeId: 'medicine', buildingId: 'b05' });
    for (const number of ['0240111', '0240112', '0240113', '0240114'])
      expect(people.get(number)).toMatchObject({ standing: 'left', leftOn: '2026-06-30' });
    expect(people.has('240101')).toBe(false);
  });

  it('gives each person an entry of their own, in their own chain', async () => {
    const { importId } = (await desk.read(MESSY)).data;
    await desk.confirm(importId);
    const people = await desk.people();
    const entered = await desk.entriesOf(people.get('0240105')?.id ?? '');
    expect(entered).toMatchObject([
      { entityVersion: 1, who: 'admin', events: [{ type: 'PersonEntered', status: 'activist' }] },
    ]);
    const moved = await desk.entriesOf('p-0240101');
    expect(moved).toMatchObject([{ entityVersion: 2, events: [{ type: 'PersonMoved' }] }]);
    const journalled = JSON.stringify(await desk.cloud.documents('journal'));
    expect(journalled).not.toContain('阿依古丽');
    expect(JSON.stringify([...people.values()])).not.toContain('activist');
  });

  it('changes nothing the second time', async () => {
    await desk.confirm((await desk.read(MESSY)).data.importId);
    const after = await desk.cloud.documents('people');
    const again = await desk.read(MESSY);
    expect(again.data.counts).toMatchObject({ added: 0, changed: 0, same: 12, bad: 7 });
    const { importId, version: expectedVersion } = again.data;
    const refused = await desk.admin.call(contract.confirm, { importId, expectedVersion });
    expect(refused.error.code).toBe('imports.nothing_to_write');
    expect(await desk.cloud.documents('people')).toEqual(after);
  });

  it('hands the bad rows out to be put right, in which nothing is a formula', async () => {
    const { importId } = (await desk.read(MESSY)).data;
    const { data } = await desk.admin.call(contract.badRows, { importId });
    expect(data.rows).toBe(7);
    const corrected = await desk.read(Buffer.from(data.base64, 'base64'));
    expect(corrected.data.counts).toMatchObject({ rows: 7, bad: 7 });
  });
});

describe('political status', () => {
  const HEADER = '学号,姓名,性别,学院,政治面貌';

  it('is set when a person is entered, and never again', async () => {
    const first = await desk.csv([HEADER, '0240500,龙五,女,法学院,入党积极分子']);
    await desk.confirm(first.data.importId);
    const [candidacy] = await desk.cloud.documents<{ _id: string; step: string }>('candidacies');
    expect(candidacy).toMatchObject({ step: 'activist', name: '龙五', collegeId: 'law' });
    const roles: ['college_secretary', string][] = [['college_secretary', 'law']];
    desk.cloud.person({ id: 'secretary', roles });
    const second = await desk.csv([HEADER, '0240500,龙五,女,法学院,中共党员']);
    expect(second.data.counts).toMatchObject({ changed: 0, same: 1, statusDiffers: 1 });
    expect(await desk.confirm(second.data.importId)).toMatchObject({
      state: 'written',
      written: 0,
    });
    expect(await desk.cloud.documents('candidacies')).toEqual([candidacy]);
    expect(await desk.cloud.documents('reminders')).toMatchObject([
      { personId: 'secretary', kind: 'status_differs', cause: { id: candidacy?._id } },
    ]);
  });
});

describe('text files', () => {
  const LINES = ['学号,姓名,性别,学院', '0240200,龙一,女,法学院'];

  it.each([
    ['UTF-8', Buffer.from(LINES.join('\n'))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${LINES.join('\r\n')}`)],
    // 学号,姓名,性别,学院 / 0240200,龙一,女,法学院
    [
      'GBK',
      Buffer.concat([
        Buffer.from('d1a7bac52cd0d5c3fb2cd0d4b1f02cd1a7d4ba0d0a', 'hex'),
        Buffer.from('303234303230302cc1fad2bb2cc5ae2cb7a8d1a7d4ba', 'hex'),
      ]),
    ],
    ['UTF-16', Buffer.from(`\ufeff${LINES.join('\n').replaceAll(',', '\t')}`, 'utf16le')],
  ])('are read in %s', async (_name, content) => {
    const { data } = await desk.read(content, { extension: 'csv' });
    expect(data.counts).toMatchObject({ rows: 1, added: 1, bad: 0 });
    expect((await desk.preview(data.importId, 'added')).rows[0]?.title).toBe('龙一 0240200');
  });
});

describe('access', () => {
  it('is for administrators of the whole university', async () => {
    const guidance = desk.cloud.person({ id: 'guidance', roles: [['guidance', 'university']] });
    const partly = desk.cloud.person({ id: 'partly', roles: [['administrator', 'b03']] });
    const fileId = await desk.upload(MESSY);
    const input = { fileId, fileName: 'x.xlsx', kind: 'students' as const, complete: null };
    for (const openid of [guidance, partly]) {
      const answer = await desk.cloud.as(openid).call(contract.readFile, input);
      expect(answer.error.code).toBe('kernel.forbidden');
    }
    expect(await desk.cloud.documents('imports')).toHaveLength(0);
    expect(await desk.cloud.documents('import_chunks')).toHaveLength(0);
  });
});

describe('back out', () => {
  const out = async (kind: 'students' | 'staff', collegeId: string | null) => {
    const asked = await desk.admin.call(contract.exportPeople, { kind, collegeId });
    expect(asked.tripsToCommit).toBeLessThanOrEqual(contract.exportPeople.roundTrips);
    return desk.admin.call(contract.exported, { exportId: asked.data.exportId });
  };

  it('and in again changes nothing', async () => {
    await desk.confirm((await desk.read(MESSY)).data.importId);
    const everybody = { of: 'university' as const };
    for (const kind of ['students', 'staff'] as const) {
      const { data } = await out(kind, null);
      const again = await desk.read(Buffer.from(data.base64, 'base64'), {
        kind,
        complete: everybody,
      });
      expect(again.data.counts).toMatchObject({
        added: 0,
        changed: 0,
        leaves: 0,
        bad: 0,
        same: data.rows,
      });
    }
  });

  it('is of one college, recorded, and only for whoever asked', async () => {
    const { data } = await out('students', 'law');
    expect(data.rows).toBe(6);
    const [stored] = await desk.cloud.documents<{ _id: string; by: string }>('exports');
    expect(stored).toMatchObject({ by: 'admin', kind: 'students', collegeId: 'law' });
    const other = desk.cloud.person({ id: 'other', roles: [['administrator', 'university']] });
    const exportId = stored?._id ?? '';
    const taken = await desk.cloud.as(other).call(contract.exported, { exportId });
    expect(taken.error.code).toBe('imports.export_over');
  });
});
