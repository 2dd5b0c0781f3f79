/**
 * The draft of one act; one whose act was received while its sheet was closed begins anew. While
 * the sheet is open it stays the same one, also when somebody else did the same act meanwhile.
 */
import { useEffect, useState } from 'react';
import { useDraft } from '../../platform/drafts/use-draft';
import { useReceipts } from '../../platform/outbox/use-outbox';
import { EMPTY_ACT, actDraftName, readActDraft } from './act-draft';
import type { ActDraft } from './act-draft';
import type { Draft } from '../../platform/drafts/use-draft';
import type { Hazard, Move } from './hazard';

export function useActDraft(hazard: Hazard, move: Move): Draft<ActDraft> & { name: string } {
  const [name] = useState(() => actDraftName(hazard, move));
  const draft = useDraft({ name, empty: EMPTY_ACT, read: readActDraft });
  const { commandId, finish, restored } = draft;
  const received = useReceipts().some((receipt) => receipt.commandId === commandId);
  useEffect(() => {
    if (restored && received) void finish();
  }, [restored, received, finish]);
  return { ...draft, name };
}
