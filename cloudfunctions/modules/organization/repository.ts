/** People, places and posts as stored. */
import type { Collection } from '../../kernel/collection';
import { collection } from '../../kernel/collection';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Position } from '@louyu/shared/domain/kernel/positions';
import type { Building, Group, Person, Room, Unit } from '@louyu/shared/domain/organization/state';

/** One position of one person, stored apart so that "who holds this here?" is one query. */
export interface Post extends Entity, Position {
  personId: PersonId;
  /** `university`, `b03` or a college's id: the scope as one comparable value. */
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
  locus: ({ collegeId }) => ({ collegeId }),
});
export const groups: Collection<Group> = collection<Group>('groups');
export const posts: Collection<Post> = collection<Post>('posts');
