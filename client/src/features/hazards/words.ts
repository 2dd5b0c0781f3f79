/** A hazard's state in words and tones. */
import { isPressing } from '@louyu/shared/domain/hazards/move';
import { HAZARD_STATE_TERMS } from '@louyu/shared/messages/terms';
import type { HazardState } from '@louyu/shared/domain/hazards/state';
import type { Tone } from '../../ui/words/state';

/** What is expected next, and of whom. */
export const NEXT: Record<HazardState, string | undefined> = {
  open: '等后勤受理',
  accepted: '等后勤整改完成',
  stuck: '等指导员或公寓党建指导部决定怎么办',
  tolerated: '先落实临时措施，到期再定',
  fixed: '等报告人或本层党员验收',
  closed: undefined,
  merged: undefined,
};

/** Once it is fixed the deadline no longer presses: what is left is somebody else's look. */
export { isPressing } from '@louyu/shared/domain/hazards/move';

interface Standing {
  state: HazardState;
  dueAt: string;
}

/** 待受理, or 逾期 · 待受理 */
export function standingOf({ state, dueAt }: Standing, now: Date): { tone: Tone; word: string } {
  const word = HAZARD_STATE_TERMS[state];
  if (state === 'closed' || state === 'merged') return { tone: 'done', word };
  const late = isPressing(state) && Date.parse(dueAt) <= now.getTime();
  return late ? { tone: 'overdue', word: `逾期 · ${word}` } : { tone: 'due', word };
}
