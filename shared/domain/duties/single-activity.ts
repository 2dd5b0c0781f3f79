/**
 * A single activity that wants somebody of the Party beside it (000 联系单项活动: be there, guide, set an
 * example, bring back what is needed). Those who lead a college enter it; it ends by its date.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { CollegeId, PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';

export interface SingleActivity extends Entity {
  title: string;
  collegeId: CollegeId;
  on: Day;
  /** The last day; the first where it takes one day. */
  until: Day;
  where: string;
  /** The class, club or department that holds it. */
  organizer: string;
  state: 'planned' | 'called_off';
  enteredBy: PersonId;
  enteredAt: Instant;
}

export interface ActivityChanged extends DomainEvent {
  type: 'ActivityPlanned' | 'ActivityCalledOff';
  activityId: string;
  collegeId: CollegeId;
}

type ActivityDecision = Decision<SingleActivity, ActivityChanged>;

export type NewActivity = Pick<
  SingleActivity,
  'id' | 'title' | 'collegeId' | 'on' | 'until' | 'where' | 'organizer' | 'enteredBy'
>;

/** Days that an activity may last: ours; what lasts longer is a duty of another kind. */
const MOST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Enters an activity; refuses the past and what ends before it begins or lasts beyond a month. */
export function plan(activity: NewActivity, now: Instant): ActivityDecision {
  const { id: activityId, collegeId, on, until } = activity;
  ensure(on >= dayOf(now), 'duties.in_the_past');
  const days = (Date.parse(until) - Date.parse(on)) / DAY_MS;
  ensure(days >= 0 && days < MOST_DAYS, 'duties.empty_period');
  return {
    next: { ...activity, state: 'planned', enteredAt: now },
    events: [{ type: 'ActivityPlanned', activityId, collegeId }],
  };
}

/** It does not take place; whoever had it is released. Refuses what is over or called off. */
export function callOff(activity: SingleActivity, now: Instant): ActivityDecision {
  const { version: _version, ...fields } = activity;
  const stands = activity.state === 'planned' && activity.until >= dayOf(now);
  ensure(stands, 'duties.nothing_changes');
  const { id: activityId, collegeId } = activity;
  return {
    next: { ...fields, state: 'called_off' },
    events: [{ type: 'ActivityCalledOff', activityId, collegeId }],
  };
}
