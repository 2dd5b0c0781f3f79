/** What a refused code means to the person who typed it. */
import { spokenDeadline, spokenPast } from '../../../ui/words/spoken-time';
import type { CallProblem } from '../../../platform/call/call-problem';

/** Until when this phone may not try again; `undefined` when it may. */
export function waitsUntil({ code, details }: CallProblem, now: Date): string | undefined {
  const { until } = details;
  if (code !== 'organization.joining_locked' || typeof until !== 'string') return undefined;
  return Date.parse(until) > now.getTime() ? until : undefined;
}

/** 今天 18:00 → the words for when trying makes sense again. */
const laterThan = (until: string, now: Date): string => {
  const [today, tomorrow] = ['今天', '明天'];
  const spoken = spokenDeadline(until, now);
  return spoken.startsWith(today) || spoken.startsWith(tomorrow)
    ? `${spoken.replace(/ 前$/, '')} 以后`
    : `${spokenPast(until, now)}以后`;
};

export function refusalText(problem: CallProblem, now: Date): string {
  const until = waitsUntil(problem, now);
  if (until) return `连续输错太多次，请 ${laterThan(until, now)}再试。加入码不会因此失效。`;
  if (problem.code === 'organization.joining_locked') return '现在可以再试了，请慢慢对照纸条输入。';
  return problem.text;
}
