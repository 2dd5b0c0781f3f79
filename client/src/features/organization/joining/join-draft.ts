/** What stands in the boxes, kept on the phone while the network is away. */
import { z } from '@louyu/shared/contracts/schema';

const body = z.object({ code: z.string() });

export type JoinDraft = z.output<typeof body>;

export const EMPTY_JOIN: JoinDraft = { code: '' };

export const readJoin = (stored: unknown): JoinDraft | undefined => {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
};
