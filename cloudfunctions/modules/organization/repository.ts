/** People, places and posts as stored. */
import type { Collection } from '../../kernel/collection';
import { collection } from '../../kernel/collection';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Position } from '@louyu/shared/domain/kernel/positions';
import type {
  Building,
  Enrolment,
  Group,
  Handover,
  JoinSheet,
  JoinTries,
  Person,
  Restructuring,
  Room,
  Unit,
} from '@louyu/shared/domain/organization/state';

/** One position of one person, stored apart so that "who holds this here?" is one query. */
export interface Post extends Entity, Position {
  personId: PersonId;
  /** `university`, `b03`, a college's or a class's id: the scope as one comparable value. */
  scopeKey: string;
}

export const people: Collection<Person> = collection<Person>('people', {
  locus: ({ buildingId, collegeId, classId }) => ({ buildingId, collegeId, classId }),
  ties: ({ id }) => ({ subject: [id] }),
});

export const rooms: Collection<Room> = collection<Room>('rooms', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ id }) => ({ room: id }),
});

export const buildings: Collection<Building> = collection<Building>('buildings');
export const units: Collection<Unit> = collection<Unit>('units', {
  locus: ({ id, kind, collegeId }) => ({ collegeId: kind === 'college' ? id : collegeId }),
});
export const groups: Collection<Group> = collection<Group>('groups');
export const posts: Collection<Post> = collection<Post>('posts');
export const restructurings: Collection<Restructuring> =
  collection<Restructuring>('restructurings');

export const handovers: Collection<Handover> = collection<Handover>('handovers', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
});

export const enrolments: Collection<Enrolment> = collection<Enrolment>('enrolments');
export const joinSheets: Collection<JoinSheet> = collection<JoinSheet>('join_sheets');
export const joinTries: Collection<JoinTries> = collection<JoinTries>('join_tries');
