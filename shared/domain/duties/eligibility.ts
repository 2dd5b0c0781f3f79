/**
 * Who may hold what: the hard rules, asked one by one so that a refusal can name the rule
 * that is in the way. Nothing here prefers anybody; preferences belong to the proposer.
 */
import type { BuildingId, ClassId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Role } from '../kernel/positions';
import { type KindRules } from './kinds';
import type { Obstacle } from './state';

/** Somebody who might hold a duty, as known on the day of the proposal. */
export interface Candidate {
  id: PersonId;
  gender: 'female' | 'male';
  roles: readonly Role[];
  /** The building whose Party group they belong to; more than one is a contradiction. */
  serves: readonly BuildingId[];
  collegeId: CollegeId | null;
  classId: ClassId | null;
  roomId: RoomId | null;
  onLeave: boolean;
  newcomer: boolean;
  /** Targets of the same kind that they hold in another roster. */
  elsewhere: number;
}

/** Something that somebody should be responsible for. */
export interface Target {
  id: string;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  /** The rooms that it consists of; one for a contact room, none where rooms do not matter. */
  rooms: readonly RoomId[];
  /** Whom the place houses; `null` where sex plays no part. */
  houses: 'female' | 'male' | null;
  /** The class of a class duty or of a student contacted. */
  classId: ClassId | null;
  /** The student contacted, who cannot be their own contact. */
  personId: PersonId | null;
}

type Rule = (rules: KindRules, candidate: Candidate, target: Target) => boolean;

/** Each obstacle with the question whether it stands in the way; the first that does is named. */
const QUESTIONS: readonly [Obstacle, Rule][] = [
  ['not_in_role', ({ holders }, { roles }) => !roles.some((role) => holders.includes(role))],
  ['on_leave', (_, { onLeave }) => onLeave],
  ['in_two_buildings', ({ place }, { serves }) => place === 'building' && serves.length > 1],
  [
    'other_building',
    ({ place }, { serves }, { buildingId }) =>
      place === 'building' && buildingId !== null && !serves.includes(buildingId),
  ],
  [
    'other_college',
    ({ place }, { collegeId }, target) => place === 'college' && collegeId !== target.collegeId,
  ],
  [
    'other_sex',
    ({ sameSex }, { gender }, { houses }) => sameSex && houses !== null && gender !== houses,
  ],
  [
    'own_room',
    ({ notOwnRoom }, { roomId }, { rooms }) =>
      notOwnRoom && roomId !== null && rooms.includes(roomId),
  ],
  ['oneself', (_, { id }, { personId }) => id === personId],
];

/** The first hard rule that keeps the candidate from the target; `null` when none does. */
export const obstacleTo = (
  rules: KindRules,
  candidate: Candidate,
  target: Target,
): Obstacle | null => QUESTIONS.find(([, stands]) => stands(rules, candidate, target))?.[0] ?? null;

/** How many more targets the candidate may take on in this roster. */
export const roomFor = (
  { most, newcomersMost }: KindRules,
  { newcomer, elsewhere }: Candidate,
): number => Math.max(0, (newcomer ? newcomersMost : most) - elsewhere);
