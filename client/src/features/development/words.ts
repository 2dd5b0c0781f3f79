/** What the development screens say about steps, gates and grounds. */
import { nextStep } from '@louyu/shared/domain/development/gates';
import { CREDITABLE } from '@louyu/shared/domain/conduct/state';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { deadlineTone, spokenDate, spokenDeadline } from '../../ui/words/spoken-time';
import type { Candidate, DossierFact } from './candidacy';
import type { ConductCategory } from '@louyu/shared/domain/conduct/state';
import type { Ground, OpinionKind, Step } from '@louyu/shared/domain/development/state';
import type { Tone } from '../../ui/words/state';

export const TITLE = '发展意见';
export const WHOSE = '学院党总支书记和公寓党建指导部';

type Gate = Pick<Candidate, 'gate' | 'step' | 'dueAt'>;

export interface GateWords {
  tone: Tone;
  word: string;
}

/** “发展对象” */
export const quoted = (step: Step): string => `“${STEP_TERMS[step]}”`;

/** The step that the gate leads to, in quotes; empty for a full member. */
export const nextQuoted = (step: Step): string => {
  const next = nextStep(step);
  return next ? quoted(next) : '';
};

const tonesOf = { overdue: 'overdue', due: 'due', quiet: 'due' } as const;

function awaited(what: string, dueAt: string, now: Date): GateWords {
  const tone = deadlineTone(dueAt, now);
  return { tone: tonesOf[tone], word: `${what}，${spokenDeadline(dueAt, now)}` };
}

const open = (step: Step): GateWords =>
  nextStep(step) ? { tone: 'done', word: '可以办理下一步' } : { tone: 'quiet', word: '已转正' };

/** The gate to the next step in a few words. */
export function gateWords({ gate, step, dueAt }: Gate, now: Date): GateWords {
  if (gate === 'to_ask') return { tone: 'quiet', word: '可以征求意见' };
  if (gate === 'asked' && dueAt) return awaited('等待答复', dueAt, now);
  if (gate === 'drafted' && dueAt) return awaited('等待会签', dueAt, now);
  if (gate === 'held' && dueAt)
    return { tone: 'hold', word: `否决中，至 ${spokenDate(dueAt, now)}` };
  return open(step);
}

const ASKED: readonly Candidate['gate'][] = ['asked', 'drafted', 'held'];

/** A candidate in a few words: the opinion while it is the matter, else what has a day. */
export function rowWords(candidate: Candidate, now: Date): GateWords {
  const { ended, gate, nextDueAt, step } = candidate;
  if (ended) return { tone: 'quiet', word: '已结束' };
  if (ASKED.includes(gate)) return gateWords(candidate, now);
  if (nextDueAt) return awaited('应办', nextDueAt, now);
  return nextStep(step) ? { tone: 'quiet', word: '没有到期的' } : gateWords(candidate, now);
}

export const GROUND_NOTES: Record<Ground, string> = {
  endangered_safety: '违规用电、明火、堵塞通道等，危及自己和他人',
  repeated_disturbance: '不止一次影响他人学习休息，劝过仍不改',
  neglected_duty: '排到或答应的职责长期不做，也不说明',
  falsified_record: '检查、签到、值班的记录作假',
};

export const OPINION_NOTES: Record<OpinionKind, string> = {
  support: '学院可以办理这一步',
  support_with_advice: '学院可以办理，并请转告本人建议',
  hold: '这一步暂缓 6 个月；要选公布的理由，每条都有定稿的记录作依据',
};

export const NOT_CONSIDERED =
  '寝室的检查结果、匿名信和留言、帮扶和身心健康、家庭情况、宗教信仰，以及任何积分和排名，都不在材料里，也不作考虑。';

export const NO_CONFLICT = '我和这位同学不是室友、亲属，也没有竞争或其他利害关系';

/** What speaks for a person never weighs against them. */
export const canWeighAgainst = ({ category }: DossierFact): boolean =>
  !CREDITABLE.includes(category);

/** The kind of record that usually stands under a ground; the officer may choose otherwise. */
const USUAL: Record<Ground, ConductCategory> = {
  endangered_safety: 'safety_breach',
  repeated_disturbance: 'disturbance',
  neglected_duty: 'duty_neglected',
  falsified_record: 'dishonest_record',
};

/** The records that can weigh against, those that fit the ground first. */
export function evidenceChoices(facts: readonly DossierFact[], ground: Ground): DossierFact[] {
  const usable = facts.filter(canWeighAgainst);
  const fits = ({ category }: DossierFact): boolean => category === USUAL[ground];
  return [...usable.filter(fits), ...usable.filter((fact) => !fits(fact))];
}
