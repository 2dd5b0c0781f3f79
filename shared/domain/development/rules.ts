/**
 * The college's part and the candidate's (brief R14; source 004 四、3): ask, move on step by
 * step, reply to a hold. The department's part is in `opinion.ts`, the gate in `gates.ts`.
 */
import { type Instant, type WorkingCalendar, endOfWorkingDay } from '../kernel/calendar';
import { type Actor, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import { type DevelopmentDecision, changed, namesOf, placeOf, withNewest } from './decision';
import { currentConsultation, ensureMayAdvance, gateOf, mayAdvance, nextStep } from './gates';
import { isImpartial } from './opinion';
import { inForceSet } from './rule-sets';
import type { Candidacy, Consultation, Dossier, Step } from './state';

export { countersign, draft, returnDraft } from './opinion';

/** Nobody acts for the college on their own candidacy. */
const ensureNotOwn = ({ personId }: Candidacy, secretary: Pick<Actor, 'personId'>): void =>
  ensure(secretary.personId !== personId, 'development.conflict_of_interest');

export interface Question {
  id: string;
  /** What is held about the candidate at this moment. */
  held: Pick<Dossier, 'facts' | 'duties'>;
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
  return gate;
}

/**
 * The college asks before the next step; the dossier freezes and the department has five
 * working days. Their passing opens nothing.
 * @throws development.no_gate, development.already_asked, development.held,
 * development.conflict_of_interest
 */
export function consult(
  candidacy: Candidacy,
  question: Question,
  secretary: Pick<Actor, 'personId'>,
  now: Instant,
  calendar: WorkingCalendar,
): DevelopmentDecision {
  ensureNotOwn(candidacy, secretary);
  const gate = ensureMayAsk(candidacy, now);
  const { id: rules, answerWorkingDays } = inForceSet();
  const dueAt = endOfWorkingDay(now, answerWorkingDays, calendar);
  const dossier = freeze(question, now);
  const { personId: askedBy } = secretary;
  const { id } = question;
  const asked: Consultation = {
    id,
    rules,
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
 * Moves the candidate exactly one step on; the opinion that opened it is used up by it.
 * @throws development.wrong_step, development.held, development.gate_unanswered,
 * development.conflict_of_interest
 */
export function advance(
  candidacy: Candidacy,
  to: Step,
  secretary: Pick<Actor, 'personId'>,
  now: Instant,
): DevelopmentDecision {
  ensureNotOwn(candidacy, secretary);
  ensure(to === nextStep(candidacy.step), 'development.wrong_step', { step: candidacy.step });
  ensureMayAdvance(candidacy, now);
  const { personId, step: from } = candidacy;
  const history = [...candidacy.history, { step: to, at: now, by: secretary.personId }];
  return changed(
    candidacy,
    { step: to, since: now, history },
    [{ type: 'StepAdvanced', ...placeOf(candidacy), personId, from, to }],
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

export type DevelopmentMove = 'consult' | 'draft' | 'countersign' | 'return' | 'advance';

function collegeMoves(candidacy: Candidacy, now: Instant): DevelopmentMove[] {
  if (gateOf(candidacy, now) === 'to_ask') return ['consult'];
  return mayAdvance(candidacy, now) ? ['advance'] : [];
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
  if (reader.personId === candidacy.personId) return [];
  const asks = covers(reader, ['college_secretary'], candidacy, now);
  const answers = covers(reader, ['guidance'], candidacy, now);
  return [
    ...(asks ? collegeMoves(candidacy, now) : []),
    ...(answers ? officerMoves(candidacy, reader, now) : []),
  ];
}
