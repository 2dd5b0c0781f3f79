/**
 * What a hold may rest on (principle 2: closed grounds with linked evidence): facts of the
 * frozen dossier, finalised by their author, never a good deed. Checked when the opinion is
 * drafted and again when it is signed.
 */
import type { ConductCategory } from '../conduct/state';
import { ensure } from '../kernel/problem';
import type { Dossier, DossierFact, GroundedEvidence, OpinionKind } from './state';

/** Whether a kind of fact can speak against a person at all; what speaks for one never does. */
const CAN_WEIGH_AGAINST: Record<ConductCategory, boolean> = {
  helped_others: false,
  public_service: false,
  exemplary_room: false,
  safety_breach: true,
  disturbance: true,
  duty_neglected: true,
  dishonest_record: true,
};

const idsOf = (grounds: readonly GroundedEvidence[]): string[] => [
  ...new Set(grounds.flatMap(({ factIds }) => factIds)),
];

/** The fact as it is held now, if its author stands by it. */
function finalFact(factId: string, now: readonly DossierFact[]): DossierFact {
  const fact = now.find((each) => each.factId === factId);
  ensure(fact?.state === 'final', 'development.evidence_not_final', { factId });
  return fact;
}

function admissible(factId: string, { facts }: Dossier, now: readonly DossierFact[]): DossierFact {
  const frozen = facts.find((each) => each.factId === factId);
  ensure(frozen, 'development.evidence_foreign', { factId });
  ensure(CAN_WEIGH_AGAINST[frozen.category], 'development.evidence_creditable', { factId });
  return finalFact(factId, now);
}

/**
 * The facts under an opinion as they are held now. A hold needs a ground and each ground a
 * fact; support rests on none and may name none.
 * @throws development.ground_required, development.evidence_required,
 * development.evidence_foreign, development.evidence_creditable,
 * development.evidence_not_final, kernel.invalid_input
 */
export function evidenceFor(
  kind: OpinionKind,
  grounds: readonly GroundedEvidence[],
  dossier: Dossier,
  factsNow: readonly DossierFact[],
): DossierFact[] {
  if (kind !== 'hold') {
    ensure(grounds.length === 0, 'kernel.invalid_input', { fields: ['grounds'] });
    return [];
  }
  ensure(grounds.length > 0, 'development.ground_required');
  ensure(
    grounds.every(({ factIds }) => factIds.length > 0),
    'development.evidence_required',
  );
  return idsOf(grounds).map((factId) => admissible(factId, dossier, factsNow));
}

/** Refuses evidence that is no longer held as final. */
export function ensureStillFinal(
  evidence: readonly DossierFact[],
  factsNow: readonly DossierFact[],
): void {
  for (const { factId } of evidence) finalFact(factId, factsNow);
}
