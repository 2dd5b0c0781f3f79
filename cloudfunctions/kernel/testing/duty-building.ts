/** A building with six who serve in it, their leader, their college: for tests of duties. */
import * as contract from '@louyu/shared/contracts/duties';
import * as reminders from '@louyu/shared/contracts/reminders';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import { openTestCloud } from './test-cloud';

const NOW = '2026-10-14T02:00:00.000Z';
export const TODAY = '2026-10-14';
export const ROOMS = ['b03-0101', 'b03-0102', 'b03-0201', 'b03-0202', 'b03-0301', 'b03-0302'];
/** Members and activists in turn; each lives in one of the rooms. */
export const TEAM = ['ann', 'bea', 'cai', 'dai', 'eva', 'fei'];

export const leader = 'o-leader';
export const teacher = 'o-teacher';
export const secretary = 'o-secretary';
export const administrator = 'o-administrator';

export interface OfPlace {
  kind: RosteredKind;
  place: string;
}
export const areasHere: OfPlace & { kind: 'area' } = { kind: 'area', place: 'b03' };

export const unit = { from: NOW, until: null, successors: [] };

/** Opens the building; the caller closes its cloud. */
export async function openDutyBuilding() {
  const cloud = await openTestCloud({ now: NOW });
  cloud.building('b03', { floors: 3, roomsPerFloor: 2 });
  cloud.building('b04');
  for (const room of ROOMS) cloud.room(room);
  TEAM.forEach((id, at) =>
    cloud.person({
      id,
      name: `党员${id}`,
      roomId: ROOMS[at] ?? null,
      collegeId: 'law',
      classId: 'law-2401',
      roles: [[at % 2 ? 'activist' : 'member', 'b03']],
    }),
  );
  cloud.person({ id: 'leader', roles: [['group_leader', 'b03']] });
  cloud.person({ id: 'teacher', roles: [['instructor', 'b03']] });
  cloud.person({ id: 'foreign', roles: [['group_leader', 'b04']] });
  cloud.person({ id: 'secretary', roles: [['college_secretary', 'law']] });
  cloud.person({ id: 'administrator', roles: [['administrator', 'university']] });
  cloud.person({ id: 'second', roles: [['administrator', 'university']] });
  cloud.person({ id: 'zhou', roomId: 'b03-0101', collegeId: 'law', classId: 'law-2401' });
  cloud.put(
    'units',
    { id: 'law', kind: 'college', name: '法学院', collegeId: null, ...unit },
    { id: 'law-2401', kind: 'class', name: '法学 2401 班', collegeId: 'law', ...unit },
    { id: 'law-2402', kind: 'class', name: '法学 2402 班', collegeId: 'law', ...unit },
  );

  const covered = async (of: OfPlace = areasHere, by = leader) =>
    (await cloud.as(by).call(contract.coverage, of)).data;
  const divided = async (areas = 3) =>
    cloud.as(leader).call(contract.divide, { place: 'b03', expectedVersion: 0, areas });
  /** Confirms whatever is proposed, as a leader would with one tap. */
  const fill = async (of: OfPlace = areasHere, by = leader) => {
    const { data } = await cloud.as(by).call(contract.propose, of);
    const lines = data.lines.map((line) => ({ ...line, how: 'proposed' as const }));
    const input = { ...of, expectedVersion: data.version, from: TODAY, lines };
    return cloud.as(by).call(contract.confirm, input);
  };
  const asked = async (openid: string) =>
    (await cloud.as(openid).call(reminders.today, {})).data.rows.map(({ kind }) => kind);
  return { cloud, covered, divided, fill, asked };
}

export type DutyBuilding = Awaited<ReturnType<typeof openDutyBuilding>>;
