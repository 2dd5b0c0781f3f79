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
  room_informed: {
    title: '你的寝室有检查结果',
    todo: '请看看记录，可以说明或提异议',
    verb: '看记录',
  },
  objection_to_decide: {
    title: '有一份检查异议等你处理',
    todo: '请看过记录和异议后答复',
    verb: '去处理',
  },
  objection_overdue: {
    title: '一份检查异议逾期未处理',
    todo: '请尽快处理或督促处理',
    verb: '看异议',
  },
  objection_decided: { title: '检查异议有了结果', todo: '请看看结论和理由', verb: '看结果' },
  attribution_asked: {
    title: '有一项不合格想听你说',
    todo: '请用自己的话说说当时的情况',
    verb: '去说说',
  },
  attribution_to_decide: {
    title: '一项不合格等待认定',
    todo: '请看过大家的说法后认定',
    verb: '去认定',
  },
  attribution_settled: { title: '一项不合格有了结论', todo: '请看看结论和理由', verb: '看结论' },
  round_due: { title: '有一轮巡查等你完成', todo: '请和搭档一起到寝室检查', verb: '去检查' },
  round_overdue: { title: '一轮巡查逾期了', todo: '请尽快查完，或说明原因', verb: '看进度' },
  hazard_to_fix: { title: '有一处隐患等待整改', todo: '请受理并安排整改', verb: '去整改' },
  hazard_overdue: { title: '一处隐患逾期未整改', todo: '请尽快整改或督促整改', verb: '看进展' },
  hazard_to_verify: {
    title: '一处隐患已整改，等你验收',
    todo: '请到现场看看是否修好',
    verb: '去验收',
  },
  hazard_to_decide: { title: '一处隐患等你答复', todo: '请看过理由后决定怎么办', verb: '去答复' },
  hazard_unverified: {
    title: '一处隐患修好了没人验收',
    todo: '请到现场看看，或请人去看',
    verb: '看进展',
  },
  hazard_answered: {
    title: '你为隐患提出的事有答复了',
    todo: '请看答复和新的期限',
    verb: '看答复',
  },
  hazard_closed: { title: '你报告的隐患已经修好', todo: '可以看看修好后的照片', verb: '看照片' },
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
  step_due: { title: '发展过程中有一步快到期', todo: '请按程序办理后登记', verb: '去办理' },
  step_overdue: {
    title: '发展过程中有一步已经逾期',
    todo: '请尽快办理，并写明原因',
    verb: '去办理',
  },
  evaluation_due: { title: '半年考察快到期了', todo: '请写下这半年的考察', verb: '写考察' },
  evaluation_overdue: { title: '半年考察已经逾期', todo: '请尽快考察或督促考察', verb: '去看看' },
  assessment_wanted: { title: '有一位同学等你的评价', todo: '请写他在公寓的表现', verb: '写评价' },
  assessment_noticed: {
    title: '有一份关于你的评价',
    todo: '请看看内容，可以写说明',
    verb: '看评价',
  },
  case_received: { title: '有一位同学转到本学院', todo: '请接着办理他的发展过程', verb: '去看看' },
  mentor_lost: { title: '一位同学没有联系人了', todo: '请另行指定联系人', verb: '去指定' },
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
  occasion_to_announce: {
    title: '一次活动要发通知了',
    todo: '请定好地点和议程发通知',
    verb: '去通知',
  },
  occasion_announced: {
    title: '有一次组织生活请你参加',
    todo: '请按时到场签到或请假',
    verb: '看通知',
  },
  occasion_moved: { title: '一次活动改了时间', todo: '请看新的时间', verb: '看通知' },
  minutes_due: { title: '一次活动要交记录', todo: '请写好记录，结束签到', verb: '写记录' },
  occasion_missed: { title: '一次活动没有开成', todo: '已安排补开，请重新通知', verb: '去安排' },
  make_up_due: { title: '有一次组织生活要补学', todo: '请补学后写几句体会', verb: '去补学' },
  resolution_due: { title: '会上交给你一项任务', todo: '请办好后登记结果', verb: '去办' },
  thought_report_due: { title: '该交思想汇报了', todo: '请写好后提交', verb: '去写' },
  thought_report_overdue: {
    title: '一份思想汇报逾期未交',
    todo: '请尽快提交或督促提交',
    verb: '看汇报',
  },
  thought_report_to_read: { title: '收到一份思想汇报', todo: '请阅读后通过或退回', verb: '去阅读' },
  thought_report_returned: {
    title: '你的思想汇报被退回',
    todo: '请看意见修改后再交',
    verb: '去修改',
  },
  thought_report_accepted: {
    title: '你的思想汇报已通过',
    todo: '可以看看阅读人的话',
    verb: '看汇报',
  },
  shift_due: { title: '你有一班接待日值班', todo: '请按时到活动室，结束后登记', verb: '看值班' },
  shift_gap: { title: '有一班接待日还缺人', todo: '请安排人或请同志顶班', verb: '去安排' },
  swap_asked: { title: '有同志想和你换班', todo: '请答复同意或不同意', verb: '去答复' },
  swap_to_confirm: { title: '有一次换班等你确认', todo: '请看一看后确认', verb: '去确认' },
  swap_settled: { title: '你的换班有了结果', todo: '请看最新的值班表', verb: '看值班' },
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
