/** Reads an act that an earlier run, perhaps an earlier version, left on the phone. */
import { z } from '@louyu/shared/contracts/schema';
import type { KeptReceipt, Pending } from './pending';

const shape = z.object({
  commandId: z.string(),
  procedure: z.string(),
  label: z.string(),
  about: z.optional(z.string()),
  input: z.unknown(),
  photos: z.array(z.object({ id: z.string(), fileId: z.optional(z.string()) })),
  state: z.enum(['waiting', 'sending', 'stuck']),
});

/** The reason for being stuck is not read back: it is found anew by the next attempt. */
export function storedPending(stored: unknown): Pending | undefined {
  const read = shape.safeParse(stored);
  return read.success ? { ...read.data, state: 'waiting' } : undefined;
}

const receiptShape = z.object({
  commandId: z.string(),
  procedure: z.string(),
  about: z.optional(z.string()),
  input: z.unknown(),
  reply: z.unknown(),
  serverTime: z.string(),
});

export function storedReceipt(stored: unknown): KeptReceipt | undefined {
  const read = receiptShape.safeParse(stored);
  return read.success ? read.data : undefined;
}
