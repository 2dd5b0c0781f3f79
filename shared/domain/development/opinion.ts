/**
 * The opinion of the guidance department (brief R14, principle 2): one officer drafts, a
 * different person signs, and a hold comes with notice, a time to reply and an end. Person
 * ids are compared on every path, so no change of post or device makes one person two.
 */
import { type Instant, type WorkingCalendar, addMonths, endOfWorkingDay } from '../kernel/calendar';
import type { Actor } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import { type DevelopmentDecision, changed, namesOf, withNewest } from './decision';
import type { DevelopmentEvent } from './events';
import { ensureStillFinal, evidenceFor } from './evidence';
import { currentConsultation } from './gates';
import type {
  Candidacy,
  Consultation,
  DossierFact,
  GroundedEvidence,
  Opinion,
  OpinionKind,
} from './state';

export type Officer = Pick<Actor, 'personId' | 'roomId'>;

const isRoommate = ({ roomId }: Officer, candidacy: Candidacy): boolean =>
  roomId !== null && roomId === candidacy.roomId;

/** Neither the candidate, nor their roommate, nor the one who asked on the college's behalf. */
export const isImpartial = (
  officer: Officer,
  candidacy: Candidacy,
  { askedBy }: Consultation,
): boolean =>
  officer.personId !== candidacy.personId &&
  officer.personId !== askedBy &&
  !isRoommate(officer, candidacy);

const ensureImpartial = (officer: Officer, candidacy: Candidacy, asked: Consultation): void =>
  ensure(isImpartial(officer, candidacy, asked), 'development.conflict_of_interest');

export interface Draft {
  kind: OpinionKind;
  reason: string;
  grounds: GroundedEvidence[];
}

/**
 * Drafts the opinion, or replaces a draft that was returned or not yet signed.
 * @throws development.not_asked, development.conflict_of_interest and those of `evidenceFor`
 */
export function draft(
  candidacy: Candidacy,
  { kind, reason, grounds }: Draft,
  officer: Officer,
  factsNow: readonly DossierFact[],
  now: Instant,
): DevelopmentDecision {
  const asked = currentConsultation(candidacy, now);
  ensure(asked?.state === 'asked' || asked?.state === 'drafted', 'development.not_asked');
  ensureImpartial(officer, candidacy, asked);
  const evidence = evidenceFor(kind, grounds, asked.dossier, factsNow);
  const draftedBy = officer.personId;
  const opinion: Opinion = { kind, reason, grounds, evidence, draftedBy, draftedAt: now };
  const drafted = { state: 'drafted' as const, opinion, returned: null };
  const { dueAt } = asked;
  return changed(
    candidacy,
    { consultations: withNewest(candidacy, drafted) },
    [{ type: 'OpinionDrafted', ...namesOf(candidacy, asked), draftedBy, dueAt }],
    now,
  );
}

interface Drafted extends Consultation {
  opinion: Opinion;
}

/** The draft that waits, for someone who may judge it: never its own drafter. */
function theDraft(candidacy: Candidacy, officer: Officer, now: Instant): Drafted {
  const drafted = currentConsultation(candidacy, now);
  ensure(drafted?.state === 'drafted' && drafted.opinion, 'development.nothing_to_sign');
  ensure(drafted.opinion.draftedBy !== officer.personId, 'development.same_person');
  ensureImpartial(officer, candidacy, drafted);
  return { ...drafted, opinion: drafted.opinion };
}

/** What a signature makes of an opinion: open, or held with notice, time to reply and an end. */
function inForce(
  { opinion, terms }: Drafted,
  now: Instant,
  calendar: WorkingCalendar,
): Pick<Consultation, 'state' | 'notice' | 'holdsUntil'> {
  if (opinion.kind !== 'hold') return { state: 'supported', notice: null, holdsUntil: null };
  const replyUntil = endOfWorkingDay(now, terms.reply_days, calendar);
  return {
    state: 'held',
    notice: { at: now, replyUntil },
    holdsUntil: addMonths(now, terms.hold_months),
  };
}

function givenEvents(candidacy: Candidacy, signed: Drafted, signedBy: string): DevelopmentEvent[] {
  const { opinion, notice, holdsUntil } = signed;
  const { kind, draftedBy } = opinion;
  const names = namesOf(candidacy, signed);
  const outcome = kind === 'hold' ? ('held' as const) : ('supported' as const);
  const given = { type: 'OpinionGiven' as const, ...names, kind, outcome, draftedBy, signedBy };
  if (!notice || !holdsUntil) return [given];
  const { personId } = candidacy;
  const { replyUntil } = notice;
  return [given, { type: 'VetoNoticed', ...names, personId, replyUntil, holdsUntil }];
}

/**
 * A different person signs the draft into force; the evidence of a hold must still be final.
 * @throws development.nothing_to_sign, development.same_person,
 * development.conflict_of_interest, development.evidence_not_final
 */
export function countersign(
  candidacy: Candidacy,
  officer: Officer,
  factsNow: readonly DossierFact[],
  now: Instant,
  calendar: WorkingCalendar,
): DevelopmentDecision {
  const drafted = theDraft(candidacy, officer, now);
  ensureStillFinal(drafted.opinion.evidence, factsNow);
  const countersignature = { by: officer.personId, at: now };
  const outcome = { ...inForce(drafted, now, calendar), countersignature };
  const events = givenEvents(candidacy, { ...drafted, ...outcome }, officer.personId);
  return changed(candidacy, { consultations: withNewest(candidacy, outcome) }, events, now);
}

/**
 * The second officer sends the draft back, saying why; it counts as not written.
 * @throws development.nothing_to_sign, development.same_person, development.conflict_of_interest
 */
export function returnDraft(
  candidacy: Candidacy,
  because: string,
  officer: Officer,
  now: Instant,
): DevelopmentDecision {
  const drafted = theDraft(candidacy, officer, now);
  const { personId: returnedBy } = officer;
  const { draftedBy } = drafted.opinion;
  const returned = { by: returnedBy, at: now, because };
  const asked = { state: 'asked' as const, opinion: null, returned };
  const names = namesOf(candidacy, drafted);
  return changed(
    candidacy,
    { consultations: withNewest(candidacy, asked) },
    [{ type: 'DraftReturned', ...names, draftedBy, returnedBy, dueAt: drafted.dueAt }],
    now,
  );
}
