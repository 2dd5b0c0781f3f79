/**
 * A candidate who moves house or college keeps the case (《细则》第十二条: 培养教育时间可连续计算):
 * the new college's secretary takes over, nothing begins again.
 */
import type { Instant } from '../kernel/calendar';
import type { BuildingId, CollegeId, RoomId } from '../kernel/ids';
import { type DevelopmentDecision, changed, placeOf } from './decision';
import type { Candidacy } from './state';

export interface Home {
  roomId: RoomId | null;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
}

/** The case at its new place; `null` when it is there already, or ended. */
export function moveHome(
  candidacy: Candidacy,
  { roomId, buildingId, collegeId }: Home,
  now: Instant,
): DevelopmentDecision | null {
  const { collegeId: from, ended } = candidacy;
  const to = collegeId ?? from;
  const same = roomId === candidacy.roomId && buildingId === candidacy.buildingId && to === from;
  if (ended || same) return null;
  const transferred = to !== from;
  const transfers = transferred
    ? [...candidacy.transfers, { at: now, from, to }]
    : candidacy.transfers;
  const changes = { roomId, buildingId, collegeId: to, transfers };
  const place = placeOf({ ...candidacy, ...changes });
  const events = transferred ? [{ type: 'CaseTransferred' as const, ...place, from }] : [];
  return changed(candidacy, changes, events, now);
}
