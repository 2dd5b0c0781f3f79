/**
 * Which letter may be issued when and by whom, and what one is worth later. What a letter
 * says is written in `shared/messages/dispatches.ts`.
 */
import type { Instant } from '../../kernel/calendar';
import { type Actor, covers } from '../../kernel/positions';
import { ensure } from '../../kernel/problem';
import { gateOf } from '../gates';
import type { Candidacy, Consultation } from '../state';
import { DISPATCH_KINDS, type Dispatch, type DispatchKind, type Standing } from './state';

export type Issuer = 'college_secretary' | 'guidance';

/** Who answers for what a letter says (source 004: the college asks, the department answers). */
export const ISSUERS: Record<DispatchKind, Issuer> = {
  consultation_letter: 'college_secretary',
  cultivation_record: 'college_secretary',
  assessment_form: 'guidance',
  opinion: 'guidance',
  hold_notice: 'guidance',
  statement_receipt: 'guidance',
};

/** Letters that the person whom they are about receives too. */
export const ADDRESSED_TO_THE_PERSON: readonly DispatchKind[] = [
  'hold_notice',
  'statement_receipt',
];

const READY: Record<DispatchKind, (candidacy: Candidacy, asked?: Consultation) => boolean> = {
  consultation_letter: (_candidacy, asked) => asked !== undefined,
  assessment_form: ({ assessments }) => assessments.length > 0,
  opinion: (_candidacy, asked) => Boolean(asked?.countersignature),
  hold_notice: (_candidacy, asked) => Boolean(asked?.notice),
  statement_receipt: (_candidacy, asked) => Boolean(asked?.reply),
  cultivation_record: ({ mentors, evaluations }) => mentors.length + evaluations.length > 0,
};

/** Kinds that this reader may issue about the case as it stands. */
export const dispatchesDue = (candidacy: Candidacy, actor: Actor, now: Instant): DispatchKind[] =>
  DISPATCH_KINDS.filter(
    (kind) =>
      READY[kind](candidacy, candidacy.consultations.at(-1)) &&
      actor.personId !== candidacy.personId &&
      covers(actor, [ISSUERS[kind]], candidacy, now),
  );

/**
 * Refuses what there is nothing to say about yet, and what is not this reader's to say.
 * @throws development.dispatch_not_due
 */
export function ensureDue(
  candidacy: Candidacy,
  kind: DispatchKind,
  actor: Actor,
  now: Instant,
): void {
  ensure(dispatchesDue(candidacy, actor, now).includes(kind), 'development.dispatch_not_due');
}

/** `公寓党建〔2026〕3号`: year in full between hollow brackets, number without leading zero. */
export const numberOf = (name: string, year: number, sequence: number): string =>
  `${name}〔${year}〕${sequence}号`;

/** Whether the hold that a letter announces or answers still stands. */
const holdEnded = (dispatch: Dispatch, candidacy: Candidacy, now: Instant): boolean =>
  (dispatch.kind === 'hold_notice' || dispatch.kind === 'opinion') &&
  candidacy.consultations.some(
    ({ id, state }) => id === dispatch.consultationId && state === 'held',
  ) &&
  gateOf(candidacy, now) !== 'held';

/** What a paper is worth now, told without saying anything about the case. */
export function standingOf(
  dispatch: Dispatch,
  candidacy: Candidacy,
  later: boolean,
  now: Instant,
): Standing {
  if (later) return 'overtaken';
  return holdEnded(dispatch, candidacy, now) ? 'ended' : 'in_force';
}
