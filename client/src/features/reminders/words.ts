/** The verb of an entry's one button; what it says otherwise is the shared text of the reminder. */
import type { ReminderKind, TemplateKey } from '@louyu/shared/domain/reminders/state';

/** Whoever is told that something is late answers for it, but it is another's act: they look. */
export const ACTIONS: Record<ReminderKind, string> = {
  round_due: '去检查',
  round_overdue: '看进度',
  hazard_to_fix: '去整改',
  hazard_overdue: '看进展',
  hazard_to_verify: '去验收',
  letter_to_answer: '去答复',
  conduct_noticed: '写说明',
  conduct_to_finalise: '去定稿',
  opinion_asked: '起草意见',
  opinion_to_sign: '去会签',
  opinion_overdue: '看进展',
  opinion_given: '看意见',
  veto_noticed: '看理由',
  veto_replied: '看说明',
  status_differs: '去核对',
  correction_to_answer: '去答复',
  correction_overdue: '看进展',
  correction_answered: '看答复',
  handover: '去交接',
  handover_overdue: '看进展',
  duty_gap: '去安排',
  duty_gap_overdue: '看进展',
};

/** What each of WeChat's templates is for. */
export const TEMPLATE_WORDS: Record<TemplateKey, string> = {
  task: '到期的事',
  matter: '意见和记录',
};
