/** An answer as it is being written, kept on the phone. */
import { CORRECTION_OUTCOMES } from '@louyu/shared/domain/records/state';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { z } from '@louyu/shared/contracts/schema';

const body = z.object({ outcome: z.nullable(z.enum(CORRECTION_OUTCOMES)), text: z.string() });

export type AnswerDraft = z.output<typeof body>;

export const EMPTY_ANSWER: AnswerDraft = { outcome: null, text: '' };

export const readAnswer = (stored: unknown): AnswerDraft | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};

/** What is still missing, in the order of the form. */
export function missingIn({ outcome, text }: AnswerDraft): string | undefined {
  if (!outcome) return '先选结果';
  if (!text.trim()) return '写下答复';
  return text.length > TEXT.paragraph ? '答复太长了，请缩短' : undefined;
}
