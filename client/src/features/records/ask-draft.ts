/** An objection as it is being written, kept on the phone. */
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { z } from '@louyu/shared/contracts/schema';

const body = z.object({ wrong: z.string(), instead: z.string() });

export type AskDraft = z.output<typeof body>;

export const EMPTY_ASK: AskDraft = { wrong: '', instead: '' };

export const readAsk = (stored: unknown): AskDraft | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};

const isLong = (text: string): boolean => text.length > TEXT.paragraph;

/** What is still missing, in the order of the form. */
export function missingIn({ wrong, instead }: AskDraft): string | undefined {
  if (!wrong.trim()) return '写下哪里不对';
  if (!instead.trim()) return '写下应当是什么';
  return isLong(wrong) || isLong(instead) ? '写得太长了，请缩短' : undefined;
}
