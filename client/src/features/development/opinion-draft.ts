/** The form of an opinion, as it is kept on the phone, and what it becomes when it is sent. */
import { GROUNDS } from '@louyu/shared/domain/development/state';
import { TEXT } from '@louyu/shared/domain/kernel/text';
import { z } from '@louyu/shared/contracts/schema';
import type { Consultation } from './candidacy';
import type { Ground } from '@louyu/shared/domain/development/state';

const body = z.object({
  kind: z.nullable(z.enum(['support', 'support_with_advice', 'hold'])),
  reason: z.string(),
  grounds: z.array(z.object({ ground: z.enum(GROUNDS), factIds: z.array(z.string()) })),
  noConflict: z.boolean(),
});

export type OpinionDraft = z.output<typeof body>;

/** A new opinion begins empty, one that is being rewritten with what was drafted. */
export const startingFrom = ({ opinion }: Consultation): OpinionDraft => ({
  kind: opinion?.kind ?? null,
  reason: opinion?.reason ?? '',
  grounds: opinion?.grounds ?? [],
  noConflict: false,
});

export const readOpinion = (stored: unknown): OpinionDraft | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};

/** The chosen grounds, each keeping the evidence that it already had. */
export const withGrounds = ({ grounds }: OpinionDraft, chosen: readonly Ground[]) =>
  GROUNDS.filter((ground) => chosen.includes(ground)).map((ground) => ({
    ground,
    factIds: grounds.find((each) => each.ground === ground)?.factIds ?? [],
  }));

export const withEvidence = ({ grounds }: OpinionDraft, ground: Ground, factIds: string[]) =>
  grounds.map((each) => (each.ground === ground ? { ground, factIds } : each));

function missingForHold({ kind, grounds }: OpinionDraft): string | undefined {
  if (kind !== 'hold') return undefined;
  if (grounds.length === 0) return '选否决的理由';
  return grounds.some(({ factIds }) => factIds.length === 0) ? '给每条理由选依据' : undefined;
}

/** What is still missing, in the order of the form. */
export function missingIn(draft: OpinionDraft): string | undefined {
  if (!draft.kind) return '先选一种意见';
  const ofHold = missingForHold(draft);
  if (ofHold) return ofHold;
  if (!draft.reason.trim()) return '写下说明';
  if (draft.reason.length > TEXT.statement) return '说明写得太长了，请缩短';
  return draft.noConflict ? undefined : '请先作声明';
}

/** Support rests on no grounds, whatever was chosen before the officer thought again. */
export const groundsToSend = ({ kind, grounds }: OpinionDraft) => (kind === 'hold' ? grounds : []);
