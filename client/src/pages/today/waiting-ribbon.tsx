/** What is still on this phone and on its way, whatever it is. */
import { outbox } from '../../platform/outbox/the-outbox';
import { progressOf } from '../../platform/outbox/pending';
import { useOutbox } from '../../platform/outbox/use-outbox';
import { useOnline } from '../../platform/network/use-online';
import { OfflineRibbon } from '../../ui/pieces/offline-ribbon';
import type { Pending } from '../../platform/outbox/pending';

const shown = (pending: Pending) => ({
  id: pending.commandId,
  label: pending.label,
  state: pending.state,
  problem: pending.problem?.text,
  ...progressOf(pending),
});

export const WaitingRibbon = () => (
  <OfflineRibbon
    items={useOutbox().map(shown)}
    unit="件"
    online={useOnline()}
    onRetry={() => void outbox.flush({ again: true })}
  />
);
