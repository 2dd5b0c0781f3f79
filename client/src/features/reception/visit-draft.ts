/** A visit as it is being written down. */
import { VISIT_CATEGORIES } from '@louyu/shared/domain/reception/state';
import type { VisitCategory } from '@louyu/shared/domain/reception/state';

export interface VisitDraft {
  category: VisitCategory | null;
  asked: string;
  done: string;
  visitor: string;
  followUp: boolean;
}

export const EMPTY_VISIT: VisitDraft = {
  category: null,
  asked: '',
  done: '',
  visitor: '',
  followUp: false,
};

/** What an earlier version stored; anything of another shape is dropped. */
export function readVisit(body: unknown): VisitDraft | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { asked, done, visitor, followUp, category } = body as Record<string, unknown>;
  if (typeof asked !== 'string' || typeof done !== 'string' || typeof visitor !== 'string')
    return undefined;
  const known = VISIT_CATEGORIES.find((one) => one === category) ?? null;
  return { category: known, asked, done, visitor, followUp: followUp === true };
}
