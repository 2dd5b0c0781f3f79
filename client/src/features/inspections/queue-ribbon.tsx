/** What of inspections is still on this phone and on its way. */
import { submit } from '@louyu/shared/contracts/inspections';
import { useOnline } from '../../platform/network/use-online';
import { progressOf } from '../../platform/outbox/pending';
import { outbox } from '../../platform/outbox/the-outbox';
import { useOutbox } from '../../platform/outbox/use-outbox';
import { OfflineRibbon } from '../../ui/pieces/offline-ribbon';

interface QueueRibbonProps {
  /** Already told at length on this screen. */
  except?: string;
}

export function QueueRibbon({ except }: QueueRibbonProps) {
  const online = useOnline();
  const others = useOutbox(submit.procedure).filter(({ commandId }) => commandId !== except);
  const items = others.map((pending) => ({
    id: pending.commandId,
    label: pending.label,
    state: pending.state,
    problem: pending.problem?.text,
    ...progressOf(pending),
  }));
  const retry = () => void outbox.flush({ again: true });
  return <OfflineRibbon items={items} unit="间房间" online={online} onRetry={retry} />;
}
