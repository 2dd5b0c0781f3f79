/** A candidacy's story in words: what happened and by whom, as a role. */
import type { StoryEntry, StoryRole } from '../domain/development/story';
import type { Step } from '../domain/development/state';
import { dayOf } from '../domain/kernel/calendar';
import { ENDING_TERMS } from './development';
import { STEP_TERMS } from './terms';

/** How a step was entered. */
export const ENTERED_TERMS: Record<Step, string> = {
  applicant: '递交入党申请书',
  activist: '确定为入党积极分子',
  prospect: '确定为发展对象',
  probationary: '接收为预备党员',
  full: '转为正式党员',
};

const STORY_ROLE_TERMS: Record<StoryRole, string> = {
  candidate: '本人',
  college: '学院党总支',
  guidance: '公寓党建指导部',
  term: '期限届满',
  mentor: '培养联系人',
  instructor: '党建工作指导员',
  register: '登记变动',
};

/** A step that was entered later than it was taken says on which day it was. */
const onDay = (at: string, on: string): string =>
  dayOf(at) === on ? '' : `（${Number(on.slice(5, 7))} 月 ${Number(on.slice(8))} 日）`;

function whatHappened({ at, act, step, milestone, ending, months }: StoryEntry): string {
  const about = `“${STEP_TERMS[step]}”`;
  const words: Record<StoryEntry['act'], string> = {
    entered: ENTERED_TERMS[step],
    asked: `就${about}这一步征求公寓党建指导部的意见`,
    drafted: '已起草意见，等待另一位同志会签',
    returned: '会签的同志把意见退回重拟',
    supported: `同意办理${about}这一步`,
    advised: `同意办理${about}这一步，并附建议`,
    held: `对${about}这一步提出否决意见，暂缓办理`,
    replied: '提交了书面说明',
    expired: '否决意见到期，可以重新征求意见',
    passed: milestone ? `${milestone.name}${onDay(at, milestone.on)}` : '',
    evaluated: '作了半年考察',
    assessed: '对在公寓的表现作了评价',
    remarked: '对评价写了说明',
    extended: `预备期延长 ${months ?? ''} 个月`,
    turned: ending ? ENDING_TERMS[ending] : '',
    transferred: '转到新的学院，考察时间连续计算',
  };
  return words[act];
}

/** One line of the story, ready to be read. */
export const storyLine = (entry: StoryEntry): { at: string; what: string; role: string } => ({
  at: entry.at,
  what: whatHappened(entry),
  role: STORY_ROLE_TERMS[entry.role],
});
