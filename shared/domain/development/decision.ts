/**
 * What every rule of this context does to a candidacy: change it, keep its gate and its next
 * due day true, and tell, also of what is due now that was not before.
 */
import type { Instant } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import { ensure } from '../kernel/problem';
import { type DueKind, duesOf, isAssessed, readyToAsk } from './dues';
import type { DevelopmentEvent } from './events';
import { gateOf } from './gates';
import type { Candidacy, Consultation } from './state';

export type DevelopmentDecision = Decision<Candidacy, DevelopmentEvent>;

type Kept = 'id' | 'version' | 'personId' | 'name' | 'openedAt' | 'gateState' | 'nextDueAt';
export type Changes = Partial<Omit<Candidacy, Kept>>;

const KINDS: readonly DueKind[] = ['milestone', 'evaluation'];

/** Of one kind: what is due now and was not before, or that nothing is any more. */
function dueEvent(kind: DueKind, before: Candidacy, next: Candidacy): DevelopmentEvent[] {
  const of = (candidacy: Candidacy) => duesOf(candidacy).find((due) => due.kind === kind);
  const [was, is] = [of(before), of(next)];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (!is) return [{ type: 'NothingDue', ...placeOf(next), kind }];
  const { key, by: dueAt, doers } = is;
  return [{ type: 'StepDue', ...placeOf(next), kind, key, dueAt, doers }];
}

const dueEvents = (before: Candidacy, next: Candidacy): DevelopmentEvent[] =>
  KINDS.flatMap((kind) => dueEvent(kind, before, next));

/** The instructor is asked to speak before the college asks the department. */
function wanted(before: Candidacy, next: Candidacy, now: Instant): DevelopmentEvent[] {
  const wants = readyToAsk(next, now) && !isAssessed(next);
  return wants && !readyToAsk(before, now)
    ? [{ type: 'AssessmentWanted', ...placeOf(next), personId: next.personId }]
    : [];
}

/** The changed candidacy with its gate and its next due day as they stand at `now`. */
export function changed(
  candidacy: Candidacy,
  changes: Changes,
  events: DevelopmentEvent[],
  now: Instant,
): DevelopmentDecision {
  const next = { ...candidacy, ...changes };
  const nextDueAt = duesOf(next)[0]?.by ?? null;
  const { version: _version, ...stored } = { ...next, gateState: gateOf(next, now), nextDueAt };
  const follow = [...dueEvents(candidacy, next), ...wanted(candidacy, next, now)];
  return { next: stored, events: [...events, ...follow] };
}

/** The consultations with the newest one changed; older ones are history and stay. */
export const withNewest = (
  { consultations }: Candidacy,
  changes: Partial<Consultation>,
): Consultation[] =>
  consultations.map((consultation, at) =>
    at === consultations.length - 1 ? { ...consultation, ...changes } : consultation,
  );

/** What every event about a consultation names. */
export const namesOf = (candidacy: Candidacy, { id, gate }: Pick<Consultation, 'id' | 'gate'>) => ({
  ...placeOf(candidacy),
  consultationId: id,
  gate,
});

/** What every event about a candidacy names. */
export const placeOf = ({ id, collegeId, buildingId }: Candidacy) => ({
  candidacyId: id,
  collegeId,
  buildingId,
});

/** Nobody acts for the college on their own candidacy. */
export const ensureNotOwn = (
  { personId }: Pick<Candidacy, 'personId'>,
  secretary: { personId: string },
): void => ensure(secretary.personId !== personId, 'development.conflict_of_interest');

/** A way that ended is history. */
export const ensureGoesOn = ({ ended }: Pick<Candidacy, 'ended'>): void =>
  ensure(!ended, 'development.ended');
