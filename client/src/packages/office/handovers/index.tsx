/** 工作交接: the list. */
import { go } from '../../../platform/route';
import { HandoversScreen } from '../../../features/organization/handovers/handovers-screen';

export default function HandoversPage() {
  return (
    <HandoversScreen
      onOpen={(id) => go('handover', { id })}
      onPerson={(id) => go('person', { id })}
      onCharge={(charge) => go(charge.kind, { id: charge.id })}
    />
  );
}
