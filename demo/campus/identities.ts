/** Who is bound to which identity of the demo, and the posts that people hold. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { Post } from '@louyu/cloudfunctions/modules/organization/repository';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { postId, scopeKey } from '@louyu/shared/domain/organization/positions';
import type { Binding, Enrolment, Person } from '@louyu/shared/domain/organization/state';
import type { Almanac } from './almanac';

export const openidOf = (personId: PersonId): string => `demo-${personId}`;

/** As the kernel's `identityKey`, without the SDK that comes with it. */
export const bindingKeyOf = (personId: PersonId): string => hashOf('identity', openidOf(personId));

const boundSince = (almanac: Almanac) => almanac.at(100, 12);

/** The enrolment behind a binding. */
export const enrolmentOf = ({ id }: Person, almanac: Almanac): Enrolment => ({
  ...{ id, version: 1, boundTo: bindingKeyOf(id), boundAt: boundSince(almanac) },
  ...{ unboundAt: null, rebinding: null },
});

/** The binding of a person, carrying what every request needs of them. */
export const bindingOf = (of: Person, almanac: Almanac): Binding => {
  const { id, name, gender, buildingId, roomId, collegeId, classId, positions } = of;
  const carried = { name, gender, buildingId, roomId, collegeId, classId, positions };
  const boundAt = boundSince(almanac);
  const person = { personVersion: of.version, person: carried };
  return { id: bindingKeyOf(id), version: 1, personId: id, active: true, boundAt, ...person };
};

/** One post per position; to be a student is none, since nobody asks who "holds" that. */
export const postsOf = ({ id, positions }: Person): Post[] =>
  positions
    .filter(({ role }) => role !== 'student')
    .map((position) => ({
      id: postId(id, position),
      version: 1,
      personId: id,
      scopeKey: scopeKey(position.scope),
      ...position,
    }));
