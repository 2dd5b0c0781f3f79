/**
 * A contact sheet on this phone: a draft, then an act on its way, then a receipt. What the
 * server did not take comes back into the form; what waits for the network goes by itself.
 */
import { useEffect, useRef, useState } from 'react';
import { recordContact } from '@louyu/shared/contracts/duty-contacts';
import { useDraft } from '../../platform/drafts/use-draft';
import { outbox } from '../../platform/outbox/the-outbox';
import { useSubmit } from '../../platform/outbox/use-submit';
import { useNow } from '../../ui/words/now';
import { dayOfNow } from '../../ui/words/spoken-time';
import { EMPTY_CONTACT, draftOf, inputOf, missingIn, readContact } from './contact-draft';
import { weekAfter } from './contact-words';

interface Recording {
  dutyId: string;
  /** As the ribbon calls it. */
  label: string;
  /** The act that the server did not take, to be mended; `''` for a new sheet. */
  again: string;
}

/** Takes a refused act back into the draft, once the draft is there. */
function useTakenBack(again: string, ready: boolean, into: (input: unknown) => void) {
  const taken = useRef(again === '');
  useEffect(() => {
    if (taken.current || !ready) return;
    taken.current = true;
    const refused = outbox.list().find(({ commandId }) => commandId === again);
    if (!refused) return;
    into(refused.input);
    void outbox.takeBack(again);
  }, [again, ready, into]);
}

export function useRecordContact({ dutyId, label, again }: Recording) {
  const now = useNow();
  const today = dayOfNow(now);
  const draft = useDraft({ name: `contact:${dutyId}`, empty: EMPTY_CONTACT, read: readContact });
  const { submit, ...stage } = useSubmit(recordContact, { commandId: draft.commandId, label });
  const [checked, setChecked] = useState(false);
  useTakenBack(again, !draft.loading, (input) => {
    const back = draftOf(input);
    if (back) draft.change(back);
  });
  const inAWeek = weekAfter(today);
  const send = () => {
    setChecked(true);
    const input = inputOf(draft.body, { dutyId, today, inAWeek, now });
    if (input) void submit(input);
  };
  const missing = missingIn(draft.body);
  return { draft, stage, send, today, inAWeek, missing: checked ? missing : {} };
}
