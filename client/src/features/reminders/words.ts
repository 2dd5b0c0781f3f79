/** What a screen says of reminders beyond the shared words of each kind. */
import { REMINDER_WORDS } from '@louyu/shared/messages/reminders';
import type { ReminderKind, TemplateKey } from '@louyu/shared/domain/reminders/state';

/** The verb of an entry's one button. */
export const actionOf = (kind: ReminderKind): string => REMINDER_WORDS[kind].verb;

/** What each of WeChat's templates is for. */
export const TEMPLATE_WORDS: Record<TemplateKey, string> = {
  task: '到期的事',
  matter: '意见和记录',
};
