/** What the candidate reads: calm, to them, and never less than what is known. */
import { spokenDate } from '../../ui/words/spoken-time';
import { nextQuoted } from './words';
import type { Own } from './candidacy';

const ASKED = '学院已经向公寓党建指导部征求意见，正在等答复。没有答复以前，不算同意，也不算否决。';

const SENTENCES: Record<Exclude<Own['gate'], 'held'>, (next: string) => string> = {
  none: (next) => (next ? `下一步是${next}，由学院按程序办理。` : '入党的步骤已经全部办完。'),
  to_ask: (next) => `下一步是${next}。办理以前，学院要先征求公寓党建指导部的意见。`,
  asked: () => ASKED,
  drafted: () => ASKED,
  supported: (next) => `公寓党建指导部同意了，等学院按程序办理${next}。`,
};

/** Under a hold: until when, and until when one may speak. */
function whileHeld(next: string, hold: Own['hold'], now: Date): string {
  if (!hold) return `${next}这一步暂缓。`;
  const held = `${next}这一步暂缓到 ${spokenDate(hold.holdsUntil, now)}。理由和依据写在下面`;
  const mayReply = !hold.reply && now.getTime() <= Date.parse(hold.replyUntil);
  return mayReply ? `${held}，你可以说明到 ${spokenDate(hold.replyUntil, now)}。` : `${held}。`;
}

/** What comes next, in one or two sentences. */
export function whatComesNext(
  { gate, step, hold }: Pick<Own, 'gate' | 'step' | 'hold'>,
  now: Date,
) {
  const next = nextQuoted(step);
  return gate === 'held' ? whileHeld(next, hold, now) : SENTENCES[gate](next);
}

/** What a step of the chart asks of the person; most are the organization's own work. */
export const OWN_PART: Record<string, string | undefined> = {
  application: '把入党申请书交给党支部。',
  first_talk: '谈话时如实说明自己的情况和想法。',
  cultivated: '参加党课和活动，向培养联系人汇报思想和学习。',
  politically_reviewed: '如实提供需要核实的情况，系统不保存审查内容。',
  trained: '参加集中培训，取得结业证书。',
  form_filled: '在介绍人指导下填写入党志愿书。',
  admission_voted: '参加支部大会，汇报对党的认识。',
  superior_talked: '参加谈话。',
  oath_taken: '参加入党宣誓。',
  probation_observed: '参加组织生活，按时汇报。',
  confirmation_requested: '预备期满前，向党支部递交书面转正申请。',
  confirmation_voted: '参加支部大会，汇报预备期的情况。',
};
