/** What a screen says of reminders beyond the shared words of each kind. */
import { exactTime, spokenDay } from '../../ui/words/spoken-time';
import type { TemplateKey } from '@louyu/shared/domain/reminders/state';

/** 到时候就发 → 10 月 15 日 周四 07:30; what is ready goes with the clock's next run. */
export function comingInWords(from: string, now: Date): string {
  const at = new Date(from);
  if (at.getTime() <= now.getTime()) return '马上';
  return `${spokenDay(at)} ${exactTime(from).slice(-5)}`;
}

/** What each of WeChat's templates is for. */
export const TEMPLATE_WORDS: Record<TemplateKey, string> = {
  task: '到期的事',
  matter: '意见和记录',
};
