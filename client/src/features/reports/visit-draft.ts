/** A visit's report while it is being written, kept on the phone. */
import { VISIT_WAYS } from '@louyu/shared/domain/duties/contact-point';
import { z } from '@louyu/shared/contracts/schema';

const body = z.object({
  on: z.string(),
  way: z.enum(VISIT_WAYS),
  seen: z.string(),
  finding: z.string(),
  follows: z.string(),
});

export type VisitDraft = z.output<typeof body>;

export const emptyVisit = (today: string): VisitDraft => ({
  ...{ on: today, way: 'visit', seen: '', finding: '', follows: '' },
});

export function readVisit(stored: unknown): VisitDraft | undefined {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
}
