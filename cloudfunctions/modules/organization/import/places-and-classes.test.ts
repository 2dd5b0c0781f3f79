import * as contract from '@louyu/shared/contracts/imports';
import type { Person } from '@louyu/shared/domain/organization/state';
import { ImportDesk } from '../../../kernel/testing/import-desk';

let desk: ImportDesk;

beforeEach(async () => {
  desk = await ImportDesk.open();
});
afterEach(() => desk.close());

describe('other lists', () => {
  it('opens classes and appoints counsellors, once', async () => {
    const staff = await desk.csv(['工号,姓名,性别,部门', 'T001,林老师,女,法学院'], {
      kind: 'staff',
    });
    await desk.confirm(staff.data.importId);
    const lines = ['班级名称,学院,辅导员工号', '法学2501班,法学院,T001', '法学2401班,法学院,T001'];
    const classes = await desk.csv(lines, { kind: 'classes' });
    expect(classes.data.counts).toMatchObject({ added: 1, changed: 2, bad: 0 });
    expect(await desk.confirm(classes.data.importId)).toMatchObject({ written: 3, skipped: 0 });
    const { id, positions } = (await desk.people()).get('T001') as Person;
    expect(positions).toMatchObject([{ role: 'counsellor' }, { role: 'counsellor' }]);
    const posts = await desk.cloud.documents<{ personId: string }>('posts');
    expect(posts.filter(({ personId }) => personId === id)).toHaveLength(2);
    expect((await desk.csv(lines, { kind: 'classes' })).data.counts).toMatchObject({
      same: 2,
      added: 0,
    });
    await desk.undo(classes.data.importId);
    const after = (await desk.people()).get('T001') as Person;
    expect(after.positions.every(({ until }) => until !== null)).toBe(true);
  });

  it('adds buildings and rooms, once', async () => {
    const houses = ['楼栋,住宿性别,层数,每层房间数', '7号楼,女,6,30'];
    await desk.confirm((await desk.csv(houses, { kind: 'buildings' })).data.importId);
    expect((await desk.csv(houses, { kind: 'buildings' })).data.counts).toMatchObject({ same: 1 });
    const places = ['宿舍,学院,床位,用途', '7-101,法学院,6人间,', '7#102,法学院,,党员活动室'];
    await desk.confirm((await desk.csv(places, { kind: 'rooms' })).data.importId);
    expect((await desk.csv(places, { kind: 'rooms' })).data.counts).toMatchObject({ same: 2 });
    const rooms = await desk.cloud.documents<{ _id: string }>('rooms');
    expect(rooms.find(({ _id }) => _id === 'b07-0102')).toMatchObject({ use: 'activity' });
  });

  it('hands out templates that it can read', async () => {
    for (const kind of ['students', 'staff', 'classes', 'rooms', 'buildings'] as const) {
      const { data } = await desk.admin.call(contract.template, { kind });
      const answer = await desk.read(Buffer.from(data.base64, 'base64'), { kind });
      expect(answer.error.code).toBe('imports.header_only');
    }
  });
});
