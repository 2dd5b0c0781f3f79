/** The form of a new fact, as it is kept on the phone. */
import { CONDUCT_CATEGORIES } from '@louyu/shared/domain/conduct/state';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { z } from '@louyu/shared/contracts/schema';

const body = z.object({
  /** As typed: 3-412. */
  room: z.string(),
  personId: z.string(),
  personName: z.string(),
  category: z.nullable(z.enum(CONDUCT_CATEGORIES)),
  /** Empty: today. */
  happenedOn: z.string(),
  text: z.string(),
});

export type RecordDraft = z.output<typeof body>;

export const emptyRecord = (room: string): RecordDraft => ({
  room,
  personId: '',
  personName: '',
  category: null,
  happenedOn: '',
  text: '',
});

export const readRecord = (stored: unknown): RecordDraft | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};

/** What is still missing, in the order of the form. */
export function missingIn({ personId, category, text }: RecordDraft): string | undefined {
  if (!personId) return '先选是哪位同学';
  if (!category) return '选一种表现';
  if (!text.trim()) return '写下经过';
  return text.length > TEXT.paragraph ? '经过写得太长了，请缩短' : undefined;
}
