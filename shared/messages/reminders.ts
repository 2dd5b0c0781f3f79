/**
 * What a reminder says: what it is, and what to do now. Short enough for a field of a
 * WeChat message (20 characters), so that nobody reads half a sentence.
 */
import type { MessageState, ReminderKind } from '../domain/reminders/state';

export interface ReminderWords {
  title: string;
  todo: string;
  /** Its one button. Whoever only answers for it looks: the act is another's. */
  verb: string;
}

export const REMINDER_WORDS: Record<ReminderKind, ReminderWords> = {
  round_due: { title: '有一轮巡查等你完成', todo: '请和搭档一起到寝室检查', verb: '去检查' },
  round_overdue: { title: '一轮巡查逾期了', todo: '请尽快查完，或说明原因', verb: '看进度' },
  hazard_to_fix: { title: '有一处隐患等待整改', todo: '请受理并安排整改', verb: '去整改' },
  hazard_overdue: { title: '一处隐患逾期未整改', todo: '请尽快整改或督促整改', verb: '看进展' },
  hazard_to_verify: {
    title: '一处隐患已整改，等你验收',
    todo: '请到现场看看是否修好',
    verb: '去验收',
  },
  letter_to_answer: { title: '收到一封留言，等你答复', todo: '请在期限内答复', verb: '去答复' },
  conduct_noticed: {
    title: '有一条关于你的记录',
    todo: '请看看内容，可以写下说明',
    verb: '写说明',
  },
  conduct_to_finalise: {
    title: '有一条记录可以定稿了',
    todo: '请看过本人说明后定稿',
    verb: '去定稿',
  },
  opinion_asked: {
    title: '学院来征求公寓党建意见',
    todo: '请看过材料后起草意见',
    verb: '起草意见',
  },
  opinion_to_sign: { title: '有一份意见等待会签', todo: '请核对依据后会签或退回', verb: '去会签' },
  opinion_overdue: { title: '一份意见逾期未答复', todo: '请尽快答复或催办', verb: '看进展' },
  opinion_given: { title: '公寓党建指导部已答复', todo: '请查看意见', verb: '看意见' },
  veto_noticed: { title: '有一份意见需要你了解', todo: '请看看理由，可以提交说明', verb: '看理由' },
  veto_replied: { title: '本人提交了书面说明', todo: '请查看说明', verb: '看说明' },
  status_differs: { title: '名单上的政治面貌不一致', todo: '请核对发展记录和名单', verb: '去核对' },
  correction_to_answer: {
    title: '有一条记录异议等你答复',
    todo: '请核对记录后答复',
    verb: '去答复',
  },
  correction_overdue: {
    title: '一条记录异议逾期未答复',
    todo: '请尽快答复或督促答复',
    verb: '看进展',
  },
  correction_answered: { title: '你的记录异议有了答复', todo: '请查看答复', verb: '看答复' },
  handover: { title: '有一项工作需要交接', todo: '请确定由谁接手', verb: '去交接' },
  handover_overdue: { title: '一项交接逾期未办', todo: '请尽快确定由谁接手', verb: '看进展' },
  duty_gap: { title: '有工作还没有人负责', todo: '请看建议，确定由谁负责', verb: '去安排' },
  duty_silent: {
    title: '一项责任到期没有记录',
    todo: '做了请补记，没做请尽快去做',
    verb: '去记一次',
  },
  duty_silent_overdue: {
    title: '一项责任过期没有记录',
    todo: '请问问情况，需要时调整',
    verb: '看情况',
  },
  follow_up_due: { title: '联系后说好的事今天到期', todo: '做完了请写上结果', verb: '去办结' },
  follow_up_overdue: {
    title: '联系后说好的事过期了',
    todo: '请尽快办，或问问情况',
    verb: '看情况',
  },
  feedback_given: { title: '你的联系记载表有了评价', todo: '请看看评价', verb: '看评价' },
  duty_gap_overdue: {
    title: '有工作逾期仍没人负责',
    todo: '请督促尽快确定由谁负责',
    verb: '看进展',
  },
  alarm_raised: { title: '有人紧急求助', todo: '请马上接手，并电话联系', verb: '马上接手' },
  alarm_climbed: {
    title: '紧急求助 5 分钟无人接手',
    todo: '请马上接手，并电话联系',
    verb: '马上接手',
  },
  alarm_repeated: {
    title: '紧急求助仍然无人接手',
    todo: '请马上接手，并电话联系',
    verb: '马上接手',
  },
  alarm_unanswered: { title: '还没有老师接手', todo: '请马上打电话求助', verb: '看电话' },
  alarm_taken: { title: '老师已经接手你的求助', todo: '请留意老师的联系', verb: '看进展' },
  help_noticed: { title: '老师想和你一起想办法', todo: '看看写了什么、谁能看到', verb: '看内容' },
  help_assigned: { title: '请你联系一位同学', todo: '请看看可以怎样帮助', verb: '看内容' },
  help_to_assign: { title: '一位同学还没有联系人', todo: '请安排联系人', verb: '去安排' },
  help_review: { title: '一份帮助该回看了', todo: '请看看帮助有没有用', verb: '去回看' },
  report_due: { title: '这个月的定期汇报该写了', todo: '请看过草稿后发出', verb: '写汇报' },
  report_overdue: { title: '一份定期汇报逾期未交', todo: '请尽快写好发出', verb: '写汇报' },
  report_received: { title: '收到一份定期汇报', todo: '请看过后签收', verb: '去签收' },
  report_answered: { title: '你的定期汇报有了回音', todo: '请看看签收和意见', verb: '看回音' },
  visits_short: { title: '今年联系点的走访还不够', todo: '请安排走访', verb: '看联系点' },
};

/** What became of the message in WeChat; empty where there is nothing to explain. */
export const MESSAGE_TERMS: Record<MessageState, string> = {
  none: '',
  waiting: '微信提醒等待发出',
  claimed: '微信提醒正在发出',
  sent: '已发微信提醒',
  unknown: '微信提醒可能没有送到，请以这里为准',
  no_grant: '微信没有通知：没有剩余的提醒次数',
  failed: '微信提醒没有发出，请以这里为准',
};
