/** What a refused code means to the person who typed it. */
import { spokenDeadline } from '../../../ui/words/spoken-time';
import type { CallProblem } from '../../../platform/call/call-problem';

/** Until when this phone may not try again; `undefined` when it may. */
export function waitsUntil({ code, details }: CallProblem, now: Date): string | undefined {
  const { until } = details;
  if (code !== 'organization.joining_locked' || typeof until !== 'string') return undefined;
  return Date.parse(until) > now.getTime() ? until : undefined;
}

/** 今天 18:00 以后: a lock lasts a day at most. */
const laterThan = (until: string, now: Date): string =>
  `${spokenDeadline(until, now).replace(/ 前$/, '')} 以后`;

export function refusalText(problem: CallProblem, now: Date): string {
  const until = waitsUntil(problem, now);
  if (until) return `连续输错太多次，请在${laterThan(until, now)}再试。加入码不会因此失效。`;
  if (problem.code === 'organization.joining_locked') return '现在可以再试了，请慢慢对照纸条输入。';
  return problem.text;
}
