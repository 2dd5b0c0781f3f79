import * as contract from '@louyu/shared/contracts/imports';
import type { Person } from '@louyu/shared/domain/organization/state';
import { ImportDesk, KNOWN, MESSY } from '../../../kernel/testing/import-desk';

let desk: ImportDesk;

beforeEach(async () => {
  desk = await ImportDesk.open();
});
afterEach(() => desk.close());

describe('undoing', () => {
  it('puts everybody back and lets those leave who were added', async () => {
    const { importId } = (await desk.read(MESSY)).data;
    await desk.confirm(importId);
    expect(await desk.undo(importId)).toMatchObject({ state: 'undone', skipped: 0 });
    const people = await desk.people();
    for (const { number, roomId } of KNOWN)
      expect(people.get(number)).toMatchObject({ standing: 'present', roomId });
    expect(people.get('0240102')).toMatchObject({ standing: 'left', roomId: null });
    expect(await desk.entriesOf('p-0240101')).toMatchObject([
      { entityVersion: 2 },
      { entityVersion: 3, events: [{ type: 'PersonMoved' }] },
    ]);
  });

  it('leaves alone who has changed since, and lists them', async () => {
    const { importId } = (await desk.read(MESSY)).data;
    await desk.confirm(importId);
    const second = await desk.csv(['学号,姓名,宿舍', '0240101,陈静,3-412']);
    await desk.confirm(second.data.importId);
    expect(await desk.undo(importId)).toMatchObject({ skipped: 1 });
    const { skipped } = await desk.preview(importId, 'skipped');
    expect(skipped).toEqual([{ title: '陈静 0240101', why: 'changed_since', while: 'undoing' }]);
    expect((await desk.people()).get('0240101')).toMatchObject({ roomId: 'b03-0412', version: 3 });
  });

  it('is refused after a week', async () => {
    const { importId } = (await desk.read(MESSY)).data;
    await desk.confirm(importId);
    await desk.cloud.advance({ advanceBySeconds: 8 * 86_400, missed: 'last' });
    const { data } = await desk.admin.call(contract.get, { importId });
    const late = await desk.admin.call(contract.undo, { importId, expectedVersion: data.version });
    expect(late.error.code).toBe('imports.undo_window_over');
  });
});

describe('a complete list', () => {
  const LAW = { of: 'college' as const, id: 'law' };

  it('lets leave whom it does not name', async () => {
    const { data } = await desk.csv(['学号,姓名', '0240101,陈静', '0240115,褚玉'], {
      complete: LAW,
    });
    expect(data.counts).toMatchObject({ same: 2, leaves: 4 });
    const { rows } = await desk.preview(data.importId, 'leaves');
    expect(rows.map(({ title }) => title)).toContain('周敏 0240111');
    await desk.confirm(data.importId);
    expect((await desk.people()).get('0240111')).toMatchObject({ standing: 'left', roomId: null });
  });

  it('lets nobody leave whose row is bad, and nobody at all when a number cannot be read', async () => {
    const bad = await desk.csv(['学号,姓名,宿舍', '0240101,陈静,楼上'], { complete: LAW });
    expect(bad.data.counts).toMatchObject({ bad: 1, leaves: 5 });
    const unreadable = await desk.csv(['学号,姓名', '？？,陈静'], { complete: LAW });
    expect(unreadable.data).toMatchObject({ leavesWithheld: true, counts: { leaves: 0 } });
  });

  it('is refused for a college that is not there', async () => {
    const answer = await desk.csv(['学号,姓名', '0240101,陈静'], {
      complete: { of: 'college', id: 'x' },
    });
    expect(answer.error.code).toBe('imports.unknown_college');
  });
});

describe('between reading and writing', () => {
  it('writes over nobody who has changed, and lists them', async () => {
    const first = await desk.csv(['学号,姓名,宿舍', '0240101,陈静,3-413', '0240130,何清,3-413']);
    expect(first.data.counts).toMatchObject({ changed: 1, bad: 1 });
    const other = await desk.csv(['学号,姓名', '0240101,陈静静']);
    await desk.confirm(other.data.importId);
    expect(await desk.confirm(first.data.importId)).toMatchObject({ written: 0, skipped: 1 });
    expect((await desk.preview(first.data.importId, 'skipped')).skipped).toMatchObject([
      { why: 'changed_since', while: 'writing' },
    ]);
    expect((await desk.people()).get('0240101')).toMatchObject({
      name: '陈静静',
      roomId: 'b03-0412',
    });
  });

  it('is finished by the clock when the screen is closed, and never twice', async () => {
    const { importId, version: expectedVersion } = (await desk.read(MESSY)).data;
    await desk.admin.call(contract.confirm, { importId, expectedVersion });
    await Promise.all([
      desk.cloud.advance({ advanceBySeconds: 60 }),
      desk.admin.call(contract.step, { importId }),
      desk.admin.call(contract.step, { importId }),
    ]);
    await desk.finish(importId);
    const people = await desk.cloud.documents<Person>('people');
    expect(new Set(people.map(({ number }) => number)).size).toBe(people.length);
    const acts = (await desk.cloud.documents<{ procedure: string }>('journal')).filter(
      ({ procedure }) => procedure === 'imports.write_row',
    );
    expect(acts).toHaveLength(11);
  });
});
