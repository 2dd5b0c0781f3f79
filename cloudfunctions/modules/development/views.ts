/** What of a candidacy each reader is shown: the college, the department, the candidate. */
import { currentConsultation, gateOf } from '@louyu/shared/domain/development/gates';
import type {
  Candidacy,
  Consultation,
  DossierFact,
  Opinion,
} from '@louyu/shared/domain/development/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';

/** By when the gate moves next: the answer while it is awaited, the end of a hold. */
function dueAtOf(candidacy: Candidacy, now: Instant): Instant | null {
  const current = currentConsultation(candidacy, now);
  if (!current || current.state === 'supported') return null;
  return current.state === 'held' ? current.holdsUntil : current.dueAt;
}

/** A candidacy as a line of a list, its gate as it stands now and not as it was stored. */
export const rowOf = (candidacy: Candidacy, now: Instant) => ({
  id: candidacy.id,
  name: candidacy.name,
  branch: candidacy.branch,
  step: candidacy.step,
  gate: gateOf(candidacy, now),
  dueAt: dueAtOf(candidacy, now),
});

const opinionShown = ({ kind, reason, grounds, evidence, draftedAt }: Opinion) => ({
  kind,
  reason,
  grounds,
  evidence,
  draftedAt,
});

/**
 * A consultation without the persons behind it. A draft is nobody's word until it is
 * signed, so only the department's officers see one, and why one was sent back.
 */
export function consultationShown(consultation: Consultation, officer: boolean) {
  const { opinion, returned, countersignature } = consultation;
  const signed = countersignature !== null;
  return {
    id: consultation.id,
    gate: consultation.gate,
    state: consultation.state,
    askedAt: consultation.askedAt,
    dueAt: consultation.dueAt,
    dossier: consultation.dossier,
    opinion: opinion && (signed || officer) ? opinionShown(opinion) : null,
    returned: returned && officer ? { because: returned.because, at: returned.at } : null,
    signedAt: countersignature?.at ?? null,
    notice: consultation.notice,
    reply: consultation.reply,
    holdsUntil: consultation.holdsUntil,
  };
}

const factsUnder = (factIds: readonly string[], evidence: readonly DossierFact[]) =>
  evidence.filter(({ factId }) => factIds.includes(factId));

/** A hold that stands, as the person whom it concerns reads it: grounds, facts, way to reply. */
export function holdShown(consultation: Consultation | undefined) {
  if (consultation?.state !== 'held') return null;
  const { opinion, notice, holdsUntil, dossier, reply } = consultation;
  if (!opinion || !notice || !holdsUntil) return null;
  return {
    reason: opinion.reason,
    grounds: opinion.grounds.map(({ ground, factIds }) => ({
      ground,
      facts: factsUnder(factIds, opinion.evidence),
    })),
    noticedAt: notice.at,
    replyUntil: notice.replyUntil,
    holdsUntil,
    dossierHash: dossier.hash,
    reply,
  };
}
