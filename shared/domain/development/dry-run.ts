/**
 * Whom a set of rules would affect, before it is in force: a case keeps the rules of the stage
 * that it is in, so a change meets it in the stages that it has still to begin.
 */
import type { MilestoneRule } from './chart';
import { nextStep } from './gates';
import { type RuleSet, courseOf } from './rule-sets';
import type { Candidacy, Step } from './state';
import { type TermKey, changedTerms } from './terms';

/** What changes for one stage. */
export interface StageChange {
  stage: Step;
  terms: TermKey[];
  /** Whether the opinion is asked there and was not, or the other way round. */
  gate: 'added' | 'removed' | null;
  /** Names of steps that come to it. */
  steps: string[];
}

const TERMS_OF_HOLDING: readonly TermKey[] = ['answer_days', 'reply_days', 'hold_months'];

/** The numbers that say anything in a stage. */
function termsOfStage(milestones: readonly MilestoneRule[], gated: boolean): TermKey[] {
  const counted = milestones.flatMap(({ within, exception, notBefore, notice, asks }) => [
    ...[within, exception, notBefore].flatMap((each) => (each ? [each.term] : [])),
    ...(notice ? [notice] : []),
    ...(asks.includes('contacts') ? (['contacts_at_least', 'evaluate_every_months'] as const) : []),
    ...(asks.includes('training') ? (['training_days', 'training_hours'] as const) : []),
  ]);
  const probation = milestones.some(({ key }) => key === 'confirmation_voted');
  const extension = probation ? (['extend_least_months', 'extend_most_months'] as const) : [];
  return [...counted, ...extension, ...(gated ? TERMS_OF_HOLDING : []), 'late_after_days'];
}

function gateChange(before: boolean, after: boolean): StageChange['gate'] {
  if (before === after) return null;
  return after ? 'added' : 'removed';
}

/** What a set would change in a stage that begins under it instead of the other. */
export function stageChange(stage: Step, before: RuleSet, after: RuleSet): StageChange | null {
  const [old, fresh] = [courseOf(before, stage), courseOf(after, stage)];
  const said = new Set(termsOfStage(fresh.milestones, fresh.gate !== null));
  const terms = changedTerms(old.terms, fresh.terms).filter((key) => said.has(key));
  const gate = gateChange(old.gate !== null, fresh.gate !== null);
  const known = new Set(old.milestones.map(({ name }) => name));
  const steps = fresh.milestones.flatMap(({ name }) => (known.has(name) ? [] : [name]));
  return terms.length + steps.length > 0 || gate ? { stage, terms, gate, steps } : null;
}

const stagesAhead = (step: Step): Step[] => {
  const next = nextStep(step);
  return next ? [next, ...stagesAhead(next)] : [];
};

/** What changes for a case: only in stages that it has still to begin; empty when nothing does. */
export const changesFor = (
  { step, ended }: Pick<Candidacy, 'step' | 'ended'>,
  before: RuleSet,
  after: RuleSet,
): StageChange[] =>
  ended ? [] : stagesAhead(step).flatMap((stage) => stageChange(stage, before, after) ?? []);
