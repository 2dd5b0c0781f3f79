/** The outbox as screens see it. */
import { useSyncExternalStore } from 'react';
import { outbox } from './the-outbox';
import type { KeptReceipt, Pending } from './pending';

/** Acts of one procedure that are still on this phone. */
export function useOutbox(procedure?: string): readonly Pending[] {
  const items = useSyncExternalStore(outbox.subscribe, outbox.list);
  return procedure ? items.filter((item) => item.procedure === procedure) : items;
}

/** What the server answered to acts that were sent from this phone, newest first. */
export const useReceipts = (): readonly KeptReceipt[] =>
  useSyncExternalStore(outbox.subscribe, outbox.receipts);
