/** Who is bound to which identity of the demo, and the posts that people hold. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { Post } from '@louyu/cloudfunctions/modules/organization/repository';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Position } from '@louyu/shared/domain/kernel/positions';
import type { Binding, Person } from '@louyu/shared/domain/organization/state';
import type { Almanac } from './almanac';

export const openidOf = (personId: PersonId): string => `demo-${personId}`;

/** As the kernel's `identityKey`, without the SDK that comes with it. */
export const bindingKeyOf = (personId: PersonId): string => hashOf('identity', openidOf(personId));

/** The binding of a person, carrying what every request needs of them. */
export const bindingOf = (person: Person, almanac: Almanac): Binding => {
  const { id, name, gender, buildingId, roomId, collegeId, classId, positions } = person;
  const carried = { name, gender, buildingId, roomId, collegeId, classId, positions };
  const boundAt = almanac.at(100, 12);
  return { id: bindingKeyOf(id), version: 1, personId: id, active: true, boundAt, person: carried };
};

const scopeKeyOf = ({ scope }: Position): string =>
  scope.kind === 'university' ? 'university' : scope.id;

/** One post per position; to be a student is none, since nobody asks who "holds" that. */
export const postsOf = ({ id, positions }: Person): Post[] =>
  positions
    .filter(({ role }) => role !== 'student')
    .map((position) => {
      const scopeKey = scopeKeyOf(position);
      const postId = `${id}.${position.role}.${scopeKey}`;
      return { id: postId, version: 1, personId: id, scopeKey, ...position };
    });
