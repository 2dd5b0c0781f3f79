/**
 * Non-member backbone people (党外骨干, source 002): those who carry a class, a club or the students'
 * union and are not members. The college names them, so that a member keeps in touch.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { ClassId, CollegeId, PersonId } from '../kernel/ids';
import { type Position, inForce } from '../kernel/positions';
import { ensure } from '../kernel/problem';

export const BACKBONE_POSTS = [
  'class_committee',
  'club_head',
  'student_union',
  'room_head',
  'other',
] as const;
export type BackbonePost = (typeof BACKBONE_POSTS)[number];

/** Under the person's id: one person is named once. */
export interface Backbone extends Entity {
  name: string;
  collegeId: CollegeId;
  classId: ClassId | null;
  post: BackbonePost;
  since: Day;
  namedBy: PersonId;
  state: 'named' | 'dropped';
}

export interface BackboneChanged extends DomainEvent {
  type: 'BackboneNamed' | 'BackboneDropped';
  personId: PersonId;
  collegeId: CollegeId;
}

type BackboneDecision = Decision<Backbone, BackboneChanged>;

export interface Named {
  id: PersonId;
  name: string;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  positions: readonly Position[];
}

/** Names somebody of the college; refuses members, people of other colleges, and whoever is named. */
export function nameBackbone(
  before: Backbone | null,
  person: Named,
  given: Pick<Backbone, 'collegeId' | 'post' | 'namedBy'>,
  now: Instant,
): BackboneDecision {
  ensure(person.collegeId === given.collegeId, 'kernel.not_found');
  const member = person.positions.some((held) => held.role === 'member' && inForce(held, now));
  ensure(!member, 'duties.is_member');
  ensure(before?.state !== 'named', 'duties.nothing_changes');
  const { id, name, classId } = person;
  const { collegeId } = given;
  return {
    next: { ...{ id, name, classId }, ...given, since: dayOf(now), state: 'named' },
    events: [{ type: 'BackboneNamed', personId: id, collegeId }],
  };
}

/** They carry nothing any more, or became members. */
export function dropBackbone(backbone: Backbone): BackboneDecision {
  const { version: _version, ...fields } = backbone;
  ensure(backbone.state === 'named', 'duties.nothing_changes');
  const { id: personId, collegeId } = backbone;
  return {
    next: { ...fields, state: 'dropped' },
    events: [{ type: 'BackboneDropped', personId, collegeId }],
  };
}
