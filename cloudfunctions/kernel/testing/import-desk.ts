/**
 * An administrator at the import screen: a small register, files to upload, and the steps
 * from reading to written or undone.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as contract from '@louyu/shared/contracts/imports';
import type { z } from '@louyu/shared/contracts/schema';
import type { Part } from '@louyu/shared/domain/organization/import/state';
import type { Person } from '@louyu/shared/domain/organization/state';
import { type TestCloud, openTestCloud } from './test-cloud';

/** Made with LibreOffice Calc; `fixtures/README.md` says how. */
export const MESSY = readFileSync(
  join(__dirname, '../../modules/organization/import/fixtures/messy-students.xlsx'),
);

const EVER = { from: '2024-09-01T00:00:00.000Z', until: null, successors: [] };
const unit = (id: string, kind: string, name: string, collegeId: string | null) => ({
  id,
  kind,
  name,
  collegeId,
  ...EVER,
});

const student = (number: string, name: string, roomId: string | null) => ({
  id: `p-${number}`,
  number,
  name,
  gender: 'female',
  kind: 'student',
  buildingId: roomId?.slice(0, 3) ?? null,
  roomId,
  collegeId: 'law',
  classId: 'law-2401',
  standing: 'present',
  leftOn: null,
  positions: [],
  searchKeys: [name],
  servesIn: null,
});

export const KNOWN = [
  student('0240101', '陈静', 'b03-0412'),
  student('0240111', '周敏', 'b03-0412'),
  student('0240112', '吴娜', null),
  student('0240113', '郑爽爽', 'b03-0413'),
  student('0240114', '冯雪', 'b03-0413'),
  student('0240115', '褚玉', 'b03-0412'),
];

function fill(cloud: TestCloud): void {
  const male = { id: 'b05', name: '5 号楼', houses: 'male', floors: 6, roomsPerFloor: 30 };
  cloud.building('b03');
  cloud.put('buildings', male);
  for (const id of ['b03-0412', 'b03-0413', 'b05-0101', 'b05-0102']) cloud.room(id);
  cloud.put(
    'units',
    unit('law', 'college', '法学院', null),
    unit('medicine', 'college', '医学院', null),
    unit('law-2401', 'class', '法学2401班', 'law'),
    unit('law-2402', 'class', '法学2402班', 'law'),
    unit('med-2401', 'class', '临床医学2401班', 'medicine'),
  );
  cloud.put('people', ...KNOWN);
}

type Asked = Pick<z.input<typeof contract.readFile.input>, 'kind' | 'complete'> & {
  extension: string;
};

const MOST_STEPS = 20;

/** The import screen of one administrator, against one cloud. */
export class ImportDesk {
  private constructor(
    readonly cloud: TestCloud,
    readonly openid: string,
  ) {}

  static async open(): Promise<ImportDesk> {
    const cloud = await openTestCloud({ now: '2026-10-14T02:00:00.000Z' });
    fill(cloud);
    const openid = cloud.person({ id: 'admin', roles: [['administrator', 'university']] });
    return new ImportDesk(cloud, openid);
  }

  get admin() {
    return this.cloud.as(this.openid);
  }

  upload(content: Buffer | string, extension = 'xlsx'): Promise<string> {
    return this.admin.upload(Buffer.from(content), `uploads/${randomUUID()}.${extension}`);
  }

  async read(content: Buffer | string, asked: Partial<Asked> = {}) {
    const { kind = 'students', complete = null, extension = 'xlsx' } = asked;
    const fileId = await this.upload(content, extension);
    return this.admin.call(contract.readFile, { fileId, fileName: '名单.xlsx', kind, complete });
  }

  csv(lines: string[], asked: Partial<Asked> = {}) {
    return this.read(lines.join('\r\n'), { extension: 'csv', ...asked });
  }

  async version(importId: string): Promise<number> {
    return (await this.admin.call(contract.get, { importId })).data.version;
  }

  /** Steps until there is nothing left to do. */
  async finish(importId: string) {
    for (let turns = 0; turns < MOST_STEPS; turns += 1) {
      const answer = await this.admin.call(contract.step, { importId });
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      if (['written', 'undone'].includes(answer.data.state)) return answer.data;
    }
    throw new Error('never finished');
  }

  async confirm(importId: string) {
    const expectedVersion = await this.version(importId);
    const answer = await this.admin.call(contract.confirm, { importId, expectedVersion });
    expect(answer).toMatchObject({ ok: true, data: { state: 'writing' } });
    expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.confirm.roundTrips);
    return this.finish(importId);
  }

  async undo(importId: string) {
    const expectedVersion = await this.version(importId);
    const answer = await this.admin.call(contract.undo, { importId, expectedVersion });
    expect(answer).toMatchObject({ ok: true, data: { state: 'undoing' } });
    return this.finish(importId);
  }

  async preview(importId: string, show: Part) {
    return (await this.admin.call(contract.preview, { importId, show, after: null })).data;
  }

  async people(): Promise<Map<string, Person>> {
    const stored = await this.cloud.documents<Person & { _id: string }>('people');
    return new Map(stored.map((person) => [person.number, { ...person, id: person._id }]));
  }

  /** The journal's entries of a person, in order. */
  async entriesOf(personId: string) {
    const all = await this.cloud.documents<{ entity: string; entityVersion: number }>('journal');
    return all
      .filter(({ entity }) => entity === `people/${personId}`)
      .sort((a, b) => a.entityVersion - b.entityVersion);
  }

  close(): Promise<void> {
    return this.cloud.close();
  }
}
