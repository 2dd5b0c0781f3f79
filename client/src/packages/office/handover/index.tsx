/** 工作交接: one, opened by a reminder or from the list. */
import { go, goToday, useParams } from '../../../platform/route';
import { HandoverScreen } from '../../../features/organization/handovers/handover-screen';

export default function HandoverPage() {
  const { id = '' } = useParams();
  return (
    <HandoverScreen
      handoverId={id}
      onLeave={goToday}
      onPerson={(personId) => go('person', { id: personId })}
      onCharge={(charge) => go(charge.kind, { id: charge.id })}
    />
  );
}
