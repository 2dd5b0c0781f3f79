/** What is being written, kept on the phone; the figures come from the server each time. */
import { RECEIVERS } from '@louyu/shared/domain/duties/report';
import { z } from '@louyu/shared/contracts/schema';
import { draftText } from '@louyu/shared/messages/reports';
import { PERIODS } from './period';
import type { FigureKey } from '@louyu/shared/domain/duties/report';
import type { Report } from './report-words';

const body = z.object({
  period: z.enum(PERIODS),
  /** A building, or `own`. */
  place: z.string(),
  receiver: z.nullable(z.enum(RECEIVERS)),
  receiverId: z.string(),
  did: z.string(),
  difficulties: z.string(),
  proposals: z.string(),
  /** For which figures the words were suggested; the author's own words are never replaced. */
  suggestedFor: z.string(),
});

export type ReportDraft = z.output<typeof body>;

export const emptyDraft = (place: string, period: ReportDraft['period']): ReportDraft => ({
  ...{ period, place, receiver: null, receiverId: '' },
  ...{ did: '', difficulties: '', proposals: '', suggestedFor: '' },
});

export function readDraft(stored: unknown): ReportDraft | undefined {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
}

export const TEXT_LENGTH = 1000;

const countsOf = (figures: Report['figures']): Partial<Record<FigureKey, number>> =>
  Object.fromEntries(figures.map(({ key, count }) => [key, count]));

/** The suggested words, unless they were suggested for these figures before. */
export function suggestion(
  draft: ReportDraft,
  figures: Report['figures'],
): Partial<ReportDraft> | undefined {
  const suggestedFor = `${draft.place}.${draft.period}`;
  if (draft.suggestedFor === suggestedFor) return undefined;
  return { ...draftText(countsOf(figures)), suggestedFor };
}
