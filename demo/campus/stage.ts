/**
 * The people and rooms that a demonstration begins with: chosen by what they are, never by
 * the date, so that the same identity is the same person on every day.
 */
import type { PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import type { Person, Room } from '@louyu/shared/domain/organization/state';
import { groupBy } from './grouping';
import type { Area, Party } from './party';

const BUILDING = 'b03';
const ELSEWHERE = 'b06';
const STUDENT_FLOOR = 'b03-02';

export interface Stage {
  /** A room with a member's plate and an open hazard. */
  room: RoomId;
  /** The inspection area whose pair has a round under way and one that is late. */
  area: Area;
  /** Lives behind the staged door and reported its hazard. */
  resident: PersonId;
  /** Nobody in particular. */
  student: PersonId;
  member: PersonId;
  activist: PersonId;
  leader: PersonId;
  instructor: PersonId;
  /** The secretary of both candidates' college. */
  secretary: PersonId;
  /** May reply to a hold. */
  held: PersonId;
  /** About whom the college is going to ask. */
  toAsk: PersonId;
  /** In another building; has replied to a hold. */
  heldElsewhere: PersonId;
  memberElsewhere: PersonId;
}

function stageRoom(rooms: readonly Room[], behind: Map<RoomId | null, Person[]>, party: Party) {
  const fits = ({ id, buildingId, floor }: Room): boolean => {
    const people = behind.get(id) ?? [];
    const standing = people.flatMap((one) => party.standing.get(one.id) ?? []);
    const member = standing.length === 1 && standing[0] === 'member';
    return buildingId === BUILDING && floor === 4 && people.length === 4 && member;
  };
  const room = rooms.find(fits);
  if (!room) throw new Error('no room fits the stage');
  return room.id;
}

const serving = (party: Party, buildingId: string, people: readonly Person[]) =>
  people.filter(
    (one) => one.buildingId === buildingId && party.standing.get(one.id) === 'activist',
  );

const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('the stage is empty');
  return item;
};

/** Two activists of one college, neither of them in the staged area's pair. */
function candidates(activists: readonly Person[], area: Area): [Person, Person] {
  const free = activists.filter(({ id }) => !area.activists.includes(id));
  const [held, toAsk] = first(
    [...groupBy(free, ({ collegeId }) => collegeId).values()].filter((group) => group.length > 1),
  );
  if (!held || !toAsk) throw new Error('no two candidates of one college');
  return [held, toAsk];
}

/** Sets the stage in a campus. */
export function setStage(rooms: readonly Room[], people: readonly Person[], party: Party): Stage {
  const room = stageRoom(
    rooms,
    groupBy(people, ({ roomId }) => roomId),
    party,
  );
  const area = first(party.areas.filter((each) => each.rooms.includes(room)));
  const [held, toAsk] = candidates(serving(party, BUILDING, people), area);
  const plain = people.filter(({ buildingId, servesIn }) => buildingId === BUILDING && !servesIn);
  const elsewhere = first(party.areas.filter(({ buildingId }) => buildingId === ELSEWHERE));
  return {
    room,
    area,
    resident: first(plain.filter(({ roomId }) => roomId === room)).id,
    student: first(plain.filter(({ roomId }) => roomId?.startsWith(STUDENT_FLOOR))).id,
    member: area.member,
    activist: first(area.activists),
    leader: party.leaders.get(BUILDING) ?? '',
    instructor: `instructor-${BUILDING}`,
    secretary: `secretary-${held.collegeId}`,
    held: held.id,
    toAsk: toAsk.id,
    heldElsewhere: first(serving(party, ELSEWHERE, people)).id,
    memberElsewhere: elsewhere.member,
  };
}

/** Whose conduct and candidacy the stage tells itself. */
export const staged = ({ held, toAsk, heldElsewhere, activist }: Stage): Set<PersonId> =>
  new Set([held, toAsk, heldElsewhere, activist]);
