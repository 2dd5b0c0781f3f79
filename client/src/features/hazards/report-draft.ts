/** What a hazard report is while it is being typed. */
import { z } from '@louyu/shared/contracts/schema';
import { HAZARD_FACTS, HAZARD_KINDS } from '@louyu/shared/domain/hazards/state';

const draft = z.object({
  kind: z.optional(z.enum(HAZARD_KINDS)),
  facts: z.catch(z.array(z.enum(HAZARD_FACTS)), []),
  text: z.string(),
  photos: z.array(z.string()),
});

export type ReportDraft = z.output<typeof draft>;

export const EMPTY_REPORT: ReportDraft = { kind: undefined, facts: [], text: '', photos: [] };

export const readReport = (body: unknown): ReportDraft | undefined => {
  const read = draft.safeParse(body);
  return read.success ? read.data : undefined;
};

/** What still keeps it from being sent, in the order of the form. */
export function missingIn(report: ReportDraft): { kind?: string; text?: string } {
  return {
    ...(report.kind ? {} : { kind: '选一类，后勤好派人。' }),
    ...(report.text.trim() ? {} : { text: '写一句看到了什么，一句话就够。' }),
  };
}
