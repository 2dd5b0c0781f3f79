/** How contact sheets are said. */
import { DUTY_KIND_TERMS, NEED_TERMS } from '@louyu/shared/messages/duties';
import { endOfDay } from '@louyu/shared/domain/kernel/calendar';
import { spokenDeadline } from '../../ui/words/spoken-time';
import { targetLabel } from './words';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Need } from '@louyu/shared/domain/duties/contact-record';
import type { Tone } from '../../ui/words/state';

interface OfTarget {
  kind: RosteredKind;
  target: string;
  targetName: string | null;
}

/** 联系宿舍 · 3-412 */
export const aboutOf = ({ kind, target: id, targetName: name }: OfTarget): string =>
  `${DUTY_KIND_TERMS[kind]} · ${targetLabel(kind, { id, name })}`;

export const needsInWords = (needs: readonly Need[]): string =>
  needs.map((need) => NEED_TERMS[need]).join('、');

/** How a promise stands; absent where nothing is open. */
export function promiseOf(dueOn: string | null, now: Date): { tone: Tone; word: string } | null {
  if (!dueOn) return null;
  const late = Date.parse(endOfDay(dueOn)) < now.getTime();
  return { tone: late ? 'overdue' : 'due', word: spokenDeadline(endOfDay(dueOn), now) };
}

const DAY_MS = 86_400_000;

/** `2026-10-21` for a week after `2026-10-14`. */
export const weekAfter = (day: string): string =>
  new Date(Date.parse(day) + 7 * DAY_MS).toISOString().slice(0, 10);
