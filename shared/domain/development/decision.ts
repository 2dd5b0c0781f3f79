/** What every rule of this context does to a candidacy: change it, keep its gate true, tell. */
import type { Instant } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import type { DevelopmentEvent } from './events';
import { gateOf } from './gates';
import type { Candidacy, Consultation } from './state';

export type DevelopmentDecision = Decision<Candidacy, DevelopmentEvent>;

type Changes = Partial<Pick<Candidacy, 'step' | 'since' | 'history' | 'consultations'>>;

/** The changed candidacy with its gate as it stands at `now`. */
export function changed(
  candidacy: Candidacy,
  changes: Changes,
  events: DevelopmentEvent[],
  now: Instant,
): DevelopmentDecision {
  const { version: _version, ...before } = candidacy;
  const next = { ...before, ...changes };
  return { next: { ...next, gateState: gateOf(next, now) }, events };
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
