/** Who somebody is to a hazard: in which role they act, and what may come next in their hand. */
import { type Hand, movesOf } from '@louyu/shared/domain/hazards/allowed';
import { fixingRole } from '@louyu/shared/domain/hazards/rules';
import type { Hazard, StepRole } from '@louyu/shared/domain/hazards/state';
import type { Instant, WorkingCalendar } from '@louyu/shared/domain/kernel/calendar';
import { type Actor, type Role, covers } from '@louyu/shared/domain/kernel/positions';

const VERIFYING = ['group_leader', 'instructor', 'member', 'activist'] as const;
const ANSWERING = ['group_leader', 'instructor', 'guidance'] as const;
const DECIDING = ['instructor', 'guidance'] as const;

const reports = ({ reporter, alsoReportedBy }: Hazard, { personId }: Actor): boolean =>
  reporter === personId || alsoReportedBy.includes(personId);

/** What their positions let them do here at all. */
function handOf(hazard: Hazard, actor: Actor, now: Instant): Hand {
  const has = (...roles: Role[]): boolean => covers(actor, roles, hazard, now);
  const answers = has(...ANSWERING);
  return {
    personId: actor.personId,
    fixes: has(fixingRole(hazard.charge)),
    verifies: reports(hazard, actor) || has(...VERIFYING),
    grants: answers,
    decides: has(...DECIDING),
    regrades: answers,
    merges: answers || has('logistics', 'apartment_office'),
  };
}

export const mayNow = (hazard: Hazard, actor: Actor, now: Instant, calendar: WorkingCalendar) =>
  movesOf(hazard, handOf(hazard, actor, now), now, calendar);

/** Whoever repairs acts for the body that is in charge. */
export const fixerRole = (hazard: Hazard, actor: Actor, now: Instant): StepRole =>
  covers(actor, ['logistics'], hazard, now) && fixingRole(hazard.charge) === 'logistics'
    ? 'logistics'
    : covers(actor, ['apartment_office'], hazard, now)
      ? 'office'
      : 'logistics';

const DECIDERS: readonly [Role, StepRole][] = [
  ['guidance', 'department'],
  ['instructor', 'staff'],
  ['group_leader', 'leader'],
  ['apartment_office', 'office'],
];

/** The highest role in which somebody answers, decides or corrects here. */
export const decidingRole = (hazard: Hazard, actor: Actor, now: Instant): StepRole =>
  DECIDERS.find(([role]) => covers(actor, [role], hazard, now))?.[1] ?? 'logistics';

export const isDepartment = (hazard: Hazard, actor: Actor, now: Instant): boolean =>
  covers(actor, ['guidance'], hazard, now);

/** A reporter looks as who they were; others for the building. */
export function verifierRole(hazard: Hazard, actor: Actor, now: Instant): StepRole {
  if (hazard.reporter === actor.personId && hazard.source.kind === 'inspection') return 'inspector';
  if (reports(hazard, actor)) return 'resident';
  return covers(actor, ['instructor'], hazard, now) ? 'staff' : 'leader';
}
