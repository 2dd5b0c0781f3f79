/** What there is to be responsible for in a place: from the register, and what a college entered. */
import type { RoomId } from '../kernel/ids';
import { unsound } from './areas';
import type { Candidate, Target } from './eligibility';
import { KIND_RULES } from './kinds';
import type { Area, RosteredKind } from './state';

/** A place as the register knows it. */
export interface Grounds {
  /** A building or a college. */
  place: string;
  houses: 'female' | 'male' | null;
  /** Where somebody lives; empty for a college. */
  rooms: readonly RoomId[];
  /** Classes and clubs of a college; empty for a building. */
  units: readonly { id: string; kind: 'class' | 'club' }[];
  /** Single activities of a college that are not over; empty for a building. */
  activities: readonly { id: string }[];
  /** Non-member backbone people of a college. */
  backbones: readonly { id: string; classId: string | null }[];
  /** Everybody who serves there. */
  candidates: readonly Candidate[];
}

type Own = Partial<Target> & { id: string };

const listed = (kind: RosteredKind, areas: readonly Area[], grounds: Grounds): Own[] => {
  const { place, rooms, units, candidates } = grounds;
  if (kind === 'building') return [{ id: place }];
  if (kind === 'room') return rooms.map((room) => ({ id: room, rooms: [room] }));
  if (kind === 'area') return areas.map(({ id, rooms: own }) => ({ id, rooms: own }));
  if (kind === 'activist')
    return candidates
      .filter(({ roles }) => roles.includes('activist'))
      .map(({ id, classId }) => ({ id, classId, personId: id }));
  if (kind === 'activity') return grounds.activities.map(({ id }) => ({ id }));
  if (kind === 'backbone')
    return grounds.backbones.map(({ id, classId }) => ({ id, classId, personId: id }));
  return units
    .filter((unit) => unit.kind === kind)
    .map(({ id }) => ({ id, classId: kind === 'class' ? id : null }));
};

/** The targets of a kind in a place, in a stable order. */
export function targetsOf(kind: RosteredKind, areas: readonly Area[], grounds: Grounds): Target[] {
  const inBuilding = KIND_RULES[kind].place === 'building';
  const common = {
    buildingId: inBuilding ? grounds.place : null,
    collegeId: inBuilding ? null : grounds.place,
    rooms: [],
    houses: grounds.houses,
    classId: null,
    personId: null,
  };
  return listed(kind, areas, grounds).map((own) => ({ ...common, ...own }));
}

/** Rooms that lie in no area; only a division into areas can leave any. */
export const undividedOf = (
  kind: RosteredKind,
  areas: readonly Area[],
  { rooms }: Grounds,
): RoomId[] => (kind === 'area' ? unsound(rooms, areas).missing : []);
