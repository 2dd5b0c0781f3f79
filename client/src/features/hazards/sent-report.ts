/** Reads a report's slip back; an older version of the app may have stored it. */
import { z } from '@louyu/shared/contracts/schema';
import { HAZARD_KINDS } from '@louyu/shared/domain/hazards/state';
import type { HazardKind } from '@louyu/shared/domain/hazards/state';
import type { KeptReceipt } from '../../platform/outbox/pending';

export interface SentReport {
  receipt: string;
  kind: HazardKind;
  /** When the server took it. */
  at: string;
}

const written = z.object({ kind: z.enum(HAZARD_KINDS) });
const answered = z.object({ receipt: z.string() });

/** `undefined` when it does not read as one. */
export function sentReport({ input, reply, serverTime }: KeptReceipt): SentReport | undefined {
  const [asked, got] = [written.safeParse(input), answered.safeParse(reply)];
  if (!asked.success || !got.success) return undefined;
  return { receipt: got.data.receipt, kind: asked.data.kind, at: serverTime };
}
