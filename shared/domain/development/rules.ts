/**
 * The college's part and the candidate's (brief R14; source 004 四、3): ask, move on step by
 * step, reply to a hold. The department's part is in `opinion.ts`, the gate in `gates.ts`.
 */
import { type Instant, type WorkingCalendar, endOfWorkingDay } from '../kernel/calendar';
import { type Actor, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import { nextMilestone } from './course';
import {
  type DevelopmentDecision,
  changed,
  ensureGoesOn,
  ensureNotOwn,
  namesOf,
  withNewest,
} from './decision';
import { readyToAsk } from './dues';
import { currentConsultation, gateOf, mayPass, nextStep } from './gates';
import { isUnbegun } from './opening';
import { isMentor } from './mentors';
import { isImpartial } from './opinion';
import type { Candidacy, Consultation, Dossier, Step } from './state';
import { endingsFor } from './turning';

export { countersign, draft, returnDraft } from './opinion';
export { record } from './recording';

export interface Question {
  id: string;
  /** What is held about the candidate at this moment. */
  held: Omit<Dossier, 'frozenAt' | 'hash'>;
  /** The handler's hash over any content. */
  hash(content: unknown): string;
}

const freeze = ({ id, held, hash }: Question, frozenAt: Instant): Dossier => ({
  ...held,
  frozenAt,
  hash: hash({ consultation: id, frozenAt, ...held }),
});

/** What a consultation has before anybody answered it. */
const UNANSWERED = {
  state: 'asked',
  opinion: null,
  returned: null,
  countersignature: null,
  notice: null,
  reply: null,
  holdsUntil: null,
} as const;

function ensureMayAsk(candidacy: Candidacy, now: Instant): Step {
  const gate = nextStep(candidacy.step);
  const state = gateOf(candidacy, now);
  ensure(gate && state !== 'none', 'development.no_gate');
  ensure(state !== 'held', 'development.held');
  ensure(state === 'to_ask', 'development.already_asked');
  ensure(readyToAsk(candidacy, now), 'development.not_yet_asked', {
    next: nextMilestone(candidacy)?.key ?? '',
  });
  return gate;
}

/**
 * The college asks before the next step; the dossier freezes and the department has five
 * working days. Their passing opens nothing.
 * @throws development.no_gate, development.already_asked, development.not_yet_asked,
 * development.held, development.conflict_of_interest, development.ended
 */
export function consult(
  candidacy: Candidacy,
  question: Question,
  secretary: Pick<Actor, 'personId'>,
  now: Instant,
  calendar: WorkingCalendar,
): DevelopmentDecision {
  ensureGoesOn(candidacy);
  ensureNotOwn(candidacy, secretary);
  const gate = ensureMayAsk(candidacy, now);
  const { rules, terms } = candidacy.course;
  const { answer_days, reply_days, hold_months } = terms;
  const dueAt = endOfWorkingDay(now, answer_days, calendar);
  const dossier = freeze(question, now);
  const { personId: askedBy } = secretary;
  const { id } = question;
  const asked: Consultation = {
    id,
    rules,
    terms: { answer_days, reply_days, hold_months },
    gate,
    askedBy,
    askedAt: now,
    dueAt,
    dossier,
    ...UNANSWERED,
  };
  const names = namesOf(candidacy, asked);
  return changed(
    candidacy,
    { consultations: [...candidacy.consultations, asked] },
    [{ type: 'OpinionAsked', ...names, askedBy, dueAt, dossierHash: dossier.hash }],
    now,
  );
}

/**
 * The candidate's own statement on a hold that stands, once, until the end of the tenth
 * working day after the notice.
 * @throws development.no_notice, development.already_replied, development.reply_window_closed
 */
export function reply(candidacy: Candidacy, text: string, now: Instant): DevelopmentDecision {
  const held = currentConsultation(candidacy, now);
  ensure(held?.state === 'held' && held.notice, 'development.no_notice');
  ensure(held.reply === null, 'development.already_replied');
  ensure(now <= held.notice.replyUntil, 'development.reply_window_closed');
  const { personId } = candidacy;
  return changed(
    candidacy,
    { consultations: withNewest(candidacy, { reply: { text, at: now } }) },
    [{ type: 'VetoReplied', ...namesOf(candidacy, held), personId }],
    now,
  );
}

export type DevelopmentMove =
  | 'consult'
  | 'draft'
  | 'countersign'
  | 'return'
  | 'record'
  | 'take_over'
  | 'extend'
  | 'turn'
  | 'replace_mentor'
  | 'assess'
  | 'evaluate';

/** What the college does next: take the case over, ask, or record the next step of the chart. */
function collegeNext(candidacy: Candidacy, now: Instant): DevelopmentMove[] {
  if (isUnbegun(candidacy)) return ['take_over'];
  if (readyToAsk(candidacy, now)) return ['consult'];
  const next = nextMilestone(candidacy);
  return next && mayPass(candidacy, next.key, now) ? ['record'] : [];
}

function collegeMoves(candidacy: Candidacy, now: Instant): DevelopmentMove[] {
  const { step, extension } = candidacy;
  const gate = gateOf(candidacy, now);
  const waits = gate === 'asked' || gate === 'drafted';
  return [
    ...collegeNext(candidacy, now),
    ...(step === 'probationary' && !extension ? (['extend'] as const) : []),
    ...(candidacy.mentors.length > 0 && step !== 'full' ? (['replace_mentor'] as const) : []),
    ...(endingsFor(step).length > 0 && !waits ? (['turn'] as const) : []),
  ];
}

function officerMoves(candidacy: Candidacy, officer: Actor, now: Instant): DevelopmentMove[] {
  const asked = currentConsultation(candidacy, now);
  if (!asked || !isImpartial(officer, candidacy, asked)) return [];
  if (asked.state === 'asked') return ['draft'];
  if (asked.state !== 'drafted') return [];
  const own = asked.opinion?.draftedBy === officer.personId;
  return own ? ['draft'] : ['draft', 'countersign', 'return'];
}

/** What the reader may do next with a candidacy. */
export function movesOf(candidacy: Candidacy, reader: Actor, now: Instant): DevelopmentMove[] {
  if (reader.personId === candidacy.personId || candidacy.ended) return [];
  const asks = covers(reader, ['college_secretary'], candidacy, now);
  const answers = covers(reader, ['guidance'], candidacy, now);
  return [
    ...(asks ? collegeMoves(candidacy, now) : []),
    ...(answers ? officerMoves(candidacy, reader, now) : []),
    ...(covers(reader, ['instructor'], candidacy, now) ? (['assess'] as const) : []),
    ...(isMentor(candidacy, reader.personId) ? (['evaluate'] as const) : []),
  ];
}
