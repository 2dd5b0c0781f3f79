/** What a reminder asks for, in words. */
import type { Reminder, ReminderKind } from '@louyu/shared/domain/reminders/state';

interface Words {
  what: string;
  /** The verb of its one button. */
  action: string;
}

export const REMINDER_WORDS: Record<ReminderKind, Words> = {
  round_due: { what: '巡查还没做完', action: '去检查' },
  round_overdue: { what: '巡查过了时间', action: '去检查' },
  hazard_to_fix: { what: '隐患等你整改', action: '去处理' },
  hazard_overdue: { what: '隐患整改超时', action: '去催办' },
  hazard_to_verify: { what: '隐患等你验收', action: '去验收' },
  letter_to_answer: { what: '有人留言给你', action: '去答复' },
  conduct_noticed: { what: '有一条关于你的记录', action: '去说明' },
  conduct_to_finalise: { what: '记录可以定稿了', action: '去定稿' },
  opinion_asked: { what: '学院征求意见', action: '写意见' },
  opinion_to_sign: { what: '意见等你会签', action: '去会签' },
  opinion_overdue: { what: '意见超时未答', action: '写意见' },
  opinion_given: { what: '公寓意见已答复', action: '去看看' },
  veto_noticed: { what: '对你的发展提出暂缓', action: '看理由' },
  veto_replied: { what: '本人对暂缓作了说明', action: '去看看' },
};

type MessageState = Reminder['message']['state'];

/** Why no message came to WeChat, where there was meant to be one. */
export const MESSAGE_WORDS: Record<MessageState, string> = {
  none: '',
  waiting: '',
  claimed: '',
  sent: '· 微信已提醒',
  unknown: '· 微信提醒可能没送到',
  no_grant: '· 没有剩余的微信提醒次数',
  failed: '· 微信提醒没发出去',
};
