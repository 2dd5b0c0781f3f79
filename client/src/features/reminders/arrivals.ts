/** Which of the coming reminders WeChat can still bring: what is allowed, given out in their order. */
import type { TemplateKey } from '@louyu/shared/domain/reminders/state';

interface Coming {
  template: TemplateKey;
  /** When it may go out; those of one time and person go as one message. */
  from: string;
}

interface Allowed {
  template: TemplateKey;
  left: number;
}

/** Each with whether a message will bring it. One time takes one message, whatever it holds. */
export function arrivals<C extends Coming>(
  coming: readonly C[],
  allowed: readonly Allowed[],
): { row: C; arrives: boolean }[] {
  const left = new Map(allowed.map(({ template, left: count }) => [template, count]));
  const byTime = new Map<string, boolean>();
  const take = (from: string): boolean => {
    const templates = coming.filter((row) => row.from === from).map(({ template }) => template);
    const carrier = templates.find((template) => (left.get(template) ?? 0) > 0);
    if (carrier) left.set(carrier, (left.get(carrier) ?? 0) - 1);
    return carrier !== undefined;
  };
  return coming.map((row) => {
    const arrives = byTime.get(row.from) ?? take(row.from);
    byTime.set(row.from, arrives);
    return { row, arrives };
  });
}
