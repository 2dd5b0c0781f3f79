/** Those who accompany a candidate or see how they live: contact persons and instructors. */
import * as contract from '@louyu/shared/contracts/development-evaluations';
import { mentees as menteesContract } from '@louyu/shared/contracts/development-steps';
import {
  assess as assessRule,
  remark as remarkRule,
} from '@louyu/shared/domain/development/assessment';
import { nextMilestone } from '@louyu/shared/domain/development/course';
import { isAssessed, readyToAsk } from '@louyu/shared/domain/development/dues';
import { gateOf } from '@louyu/shared/domain/development/gates';
import { evaluate as evaluateRule, isMentor } from '@louyu/shared/domain/development/mentors';
import { movesOf } from '@louyu/shared/domain/development/rules';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type Handler, reads, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { moved } from './deciding';
import { candidacies } from './repository';
import { assessmentShown, chartShown, evaluationBy, evaluationShown } from './views';

const ASKING: readonly string[] = ['asked', 'drafted'];

/** Whether the instructor's word is waited for: the college is about to ask, or has asked. */
const isWanted = (candidacy: Candidacy, now: Instant): boolean =>
  !isAssessed(candidacy) && (readyToAsk(candidacy, now) || ASKING.includes(gateOf(candidacy, now)));

const isCompanionMove = (move: string): move is 'assess' | 'evaluate' =>
  move === 'assess' || move === 'evaluate';

const companion = reads(contract.companion, ({ matter, actor, now }) => {
  const { id, version, name, branch, step, since, mentors, evaluations, assessments } = matter;
  return {
    ...{ id, version, name, branch, step, since, mentors },
    chart: chartShown(matter),
    evaluations: evaluations.map(evaluationShown),
    assessments: assessments.map(assessmentShown),
    evaluationBy: evaluationBy(matter),
    wanted: isWanted(matter, now),
    may: movesOf(matter, actor, now).filter(isCompanionMove),
  };
});

const evaluate = writes(contract.evaluate, {
  decide: ({ matter, input: { levels, text }, actor, now }) => {
    const decision = evaluateRule(matter, { id: freshId(), levels, text }, actor, now);
    return moved(matter, decision, { nextBy: evaluationBy({ ...matter, ...decision.next }) });
  },
});

const assess = writes(contract.assess, {
  decide: ({ matter, input: { from, until, levels, text }, actor, now }) =>
    moved(matter, assessRule(matter, { id: freshId(), from, until, levels, text }, actor, now), {}),
});

const remark = writes(contract.remarkAssessment, {
  decide: ({ matter, input: { assessmentId, text }, now }) =>
    moved(matter, remarkRule(matter, assessmentId, text, now), {}),
});

/** A building has some forty candidates; all at once, so that those who are waited for stand first. */
const PAGE = 90;

const toAssess = reads(contract.toAssess, async ({ input, scopes, read, now }) => {
  const { rows, next } = await read.page(
    candidacies,
    { ended: false },
    { orderBy: ['name', 'asc'], limit: PAGE, after: input.after, within: scopes },
  );
  const shown = rows.map((candidacy) => ({
    id: candidacy.id,
    name: candidacy.name,
    step: candidacy.step,
    wanted: isWanted(candidacy, now),
    assessedAt: candidacy.assessments.at(-1)?.finalisedAt ?? null,
  }));
  return { rows: shown, next };
});

/** One person accompanies a few at a time; over the years some dozens. */
const MOST_MENTEES = 100;

const byDue = (a: { evaluationBy: string | null }, b: { evaluationBy: string | null }): number =>
  (a.evaluationBy ?? '9').localeCompare(b.evaluationBy ?? '9');

const mentees = reads(menteesContract, async ({ actor, read }) => {
  const ever = await read.all(candidacies, { 'mentors.personId': actor.personId }, MOST_MENTEES);
  const now = ever.filter((each) => !each.ended && isMentor(each, actor.personId));
  const rows = now.map((candidacy) => ({
    id: candidacy.id,
    name: candidacy.name,
    step: candidacy.step,
    next: nextMilestone(candidacy)?.name ?? null,
    evaluationBy: evaluationBy(candidacy),
    evaluatedOn: candidacy.evaluations.at(-1)?.on ?? null,
  }));
  return { rows: rows.sort(byDue) };
});

export const companionHandlers: Handler[] = [
  companion,
  evaluate,
  assess,
  remark,
  toAssess,
  mentees,
];
