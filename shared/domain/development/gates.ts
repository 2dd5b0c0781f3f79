/**
 * The gate before each step, and the one choke point: nothing moves a candidate on without
 * `ensureMayAdvance` (brief R14; source 004 四、3 一票否决制). Silence is neither consent nor
 * veto: a question that nobody answered in time stays closed.
 */
import type { Instant } from '../kernel/calendar';
import { ensure } from '../kernel/problem';
import { type Candidacy, type Consultation, type GateState, STEPS, type Step } from './state';

/** The step after this one; `undefined` for a full member. */
export const nextStep = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1];

const expired = ({ state, holdsUntil }: Consultation, now: Instant): boolean =>
  state === 'held' && holdsUntil !== null && holdsUntil <= now;

/**
 * The consultation that decides about the next step now. One that opened an earlier step is
 * used up by it; a hold that ran out is history; both leave the gate to be asked again.
 */
export function currentConsultation(
  { step, consultations }: Pick<Candidacy, 'step' | 'consultations'>,
  now: Instant,
): Consultation | undefined {
  const last = consultations.at(-1);
  return last && last.gate === nextStep(step) && !expired(last, now) ? last : undefined;
}

/** What the gate is decided by: the rules that the case keeps are among it. */
export type Gated = Pick<Candidacy, 'step' | 'consultations' | 'course' | 'ended'>;

/** The state of the gate to the next step at `now`; a way that ended has none. */
export function gateOf(candidacy: Gated, now: Instant): GateState {
  if (candidacy.ended) return 'none';
  const next = nextStep(candidacy.step);
  const asks = next !== undefined && candidacy.course.gate?.to === next;
  return currentConsultation(candidacy, now)?.state ?? (asks ? 'to_ask' : 'none');
}

/** Whether the way to the next step is open: nothing to ask, or asked and supported. */
const isOpen = (gate: GateState): boolean => gate === 'none' || gate === 'supported';

/**
 * The choke point of every path to a next step.
 * @throws development.held while a hold stands; development.gate_unanswered while the
 * opinion is missing, not signed, or overdue
 */
export function ensureMayAdvance(candidacy: Gated, now: Instant): void {
  const gate = gateOf(candidacy, now);
  ensure(gate !== 'held', 'development.held');
  ensure(isOpen(gate), 'development.gate_unanswered', { gate });
}

/** Whether a step of the chart lies behind the gate of its stage. */
export function isBehindGate({ gate, milestones }: Candidacy['course'], key: string): boolean {
  const places = milestones.map((each) => each.key);
  return gate !== null && places.indexOf(key) >= places.indexOf(gate.before);
}

/**
 * The choke point of every step of the chart: a hold that stands stops all of them, a gate
 * those behind it.
 * @throws development.held, development.gate_unanswered
 */
export function ensureMayPass(candidacy: Gated, key: string, now: Instant): void {
  ensure(gateOf(candidacy, now) !== 'held', 'development.held');
  if (isBehindGate(candidacy.course, key)) ensureMayAdvance(candidacy, now);
}

/** Whether a step of the chart is open now. */
export function mayPass(candidacy: Gated, key: string, now: Instant): boolean {
  const gate = gateOf(candidacy, now);
  return gate !== 'held' && (!isBehindGate(candidacy.course, key) || isOpen(gate));
}
