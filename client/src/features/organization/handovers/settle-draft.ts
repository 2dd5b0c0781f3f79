/** Who takes it on or why nobody needs to, kept on the phone until it is settled. */
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { z } from '@louyu/shared/contracts/schema';

const draft = z.object({
  way: z.nullable(z.enum(['successor', 'nobody'])),
  successor: z.nullable(z.object({ id: z.string(), name: z.string() })),
  reason: z.string(),
});

export type SettleDraft = z.output<typeof draft>;

export const EMPTY_SETTLING: SettleDraft = { way: null, successor: null, reason: '' };

export const readSettling = (body: unknown): SettleDraft | undefined => {
  const read = draft.safeParse(body);
  return read.success ? read.data : undefined;
};

/** What is still missing, in the order of the form. */
export function missingIn({ way, successor, reason }: SettleDraft): string | undefined {
  if (!way) return '先选有没有人接手';
  if (way === 'successor' && !successor) return '先选由谁接手';
  if (way === 'nobody' && reason.trim() === '') return '写明为什么不用接手';
  return reason.length > TEXT.note ? '说明写得太长了，请缩短' : undefined;
}

/** A successor who was chosen before one thought again is not sent. */
export const settlementOf = ({ way, successor, reason }: SettleDraft) => ({
  successor: way === 'successor' ? (successor?.id ?? null) : null,
  reason: reason.trim(),
});
