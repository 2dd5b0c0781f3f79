/** Minutes as they are being written; found again after the phone was put away. */
import type { MinutesSection, Resolution } from '@louyu/shared/domain/calendar/state';

export type Task = Pick<Resolution, 'text' | 'assignee' | 'dueOn'>;

export interface MinutesDraft {
  texts: Record<string, string>;
  tasks: Task[];
}

export const EMPTY_MINUTES: MinutesDraft = { texts: {}, tasks: [] };

const isTask = (value: unknown): value is Task =>
  typeof value === 'object' &&
  value !== null &&
  ['text', 'assignee', 'dueOn'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  );

export function readMinutes(body: unknown): MinutesDraft | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if (!('texts' in body) || !('tasks' in body) || !Array.isArray(body.tasks)) return undefined;
  const { texts, tasks } = body;
  if (typeof texts !== 'object' || texts === null || !tasks.every(isTask)) return undefined;
  const words = Object.entries(texts).filter(([, text]) => typeof text === 'string');
  return { texts: Object.fromEntries(words) as Record<string, string>, tasks };
}

/** What was written under each heading; empty ones are left out. */
export const sectionsOf = (
  headings: readonly string[],
  texts: Record<string, string>,
): MinutesSection[] =>
  headings.flatMap((heading) => {
    const text = (texts[heading] ?? '').trim();
    return text ? [{ heading, text }] : [];
  });
