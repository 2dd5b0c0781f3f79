/** The server's reply, read without trusting it: an old client may meet a newer server. */
import { z } from '@louyu/shared/contracts/schema';
import { PROBLEM_CODES } from '@louyu/shared/domain/kernel/problem-codes';
import { CallProblem } from './call-problem';

const detail = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown(), serverTime: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.catch(z.enum(PROBLEM_CODES), 'kernel.internal'),
      details: z.catch(z.record(z.string(), detail), {}),
      requestId: z.optional(z.string()),
    }),
    serverTime: z.string(),
  }),
]);

export type Envelope = z.output<typeof envelope>;

/** Reads a reply; anything that is no envelope counts as the platform's failure. */
export function readEnvelope(reply: unknown, requestId: string): Envelope {
  const read = envelope.safeParse(reply);
  if (!read.success) throw new CallProblem('client.platform', {}, requestId);
  return read.data;
}
