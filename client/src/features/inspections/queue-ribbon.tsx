/** What of inspections is still on this phone and on its way. */
import { submit } from '@louyu/shared/contracts/inspections';
import { useOnline } from '../../platform/network/use-online';
import { progressOf } from '../../platform/outbox/pending';
import { outbox } from '../../platform/outbox/the-outbox';
import { useOutbox } from '../../platform/outbox/use-outbox';
import { OfflineRibbon } from '../../ui/pieces/offline-ribbon';

export function QueueRibbon() {
  const online = useOnline();
  const items = useOutbox(submit.procedure).map((pending) => ({
    id: pending.commandId,
    label: pending.label,
    state: pending.state,
    problem: pending.problem?.text,
    ...progressOf(pending),
  }));
  const retry = () => void outbox.flush({ again: true });
  return <OfflineRibbon items={items} unit="间房间" online={online} onRetry={retry} />;
}
