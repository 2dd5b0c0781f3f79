/**
 * What a message in WeChat says of what goes together, and what a reminder says to whoever is
 * asked because it did not move. Every text fits a field of 20 characters whole.
 */
import { destinationOf } from '../domain/reminders/destination';
import type { Sayings } from '../domain/reminders/message';
import type { Reminder, ReminderKind, Stage } from '../domain/reminders/state';
import { REMINDER_WORDS, type ReminderWords } from './reminders';

const ABOVE: Record<Exclude<Stage, 'own'>, Omit<ReminderWords, 'verb'>> = {
  late: { title: '有一件事一直没有办', todo: '请看看卡在哪里，督促办理' },
  unreached: { title: '有人没有收到提醒', todo: '请当面或打电话告诉他' },
};

/** What a reminder says at its stage. Whoever stands above looks: the act is another's. */
export const wordsOf = ({ kind, stage }: { kind: ReminderKind; stage: Stage }): ReminderWords =>
  stage === 'own' ? REMINDER_WORDS[kind] : { ...ABOVE[stage], verb: '看看' };

/** What it is about for whoever stands above: the words of those who were reminded. */
export const aboutOf = ({ kind, stage }: { kind: ReminderKind; stage: Stage }): string | null =>
  stage === 'own' ? null : REMINDER_WORDS[kind].title;

type Together = readonly [Reminder, ...Reminder[]];

const TODAY = 'pages/today/index';
const INBOX = 'pages/inbox/index';

/** Straight at the matter; of several, the list in which they all stand. */
export const openedBy = ([first, ...rest]: Together): string => {
  if (rest.length === 0) return destinationOf(first);
  return [first, ...rest].some(({ asks }) => asks) ? TODAY : INBOX;
};

const countInWords = (all: Together): string => {
  const asking = all.filter(({ asks }) => asks).length;
  return asking > 0 ? `有 ${asking} 件事等你办` : `有 ${all.length} 条新消息`;
};

const placesOf = (all: Together): string => {
  const [first = '', ...others] = [...new Set(all.map(({ place }) => place))];
  return others.length === 0 ? first : `${first}等 ${others.length + 1} 处`;
};

/** The parts of a message: the soonest that is due counts, since that is what it is about. */
export function sayingsOf(all: Together): Sayings {
  const [first, ...rest] = all;
  const due = all.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt])).sort();
  const until = due[0] ?? first.fireAt;
  if (rest.length > 0)
    return { what: countInWords(all), place: placesOf(all), until, todo: '点开看看，最急的在最前' };
  const { title: what, todo } = wordsOf(first);
  return { what, place: first.place, until, todo };
}
