/** 听取与认定: whose a room's finding is, for those who were asked and those who decide. */
import { go, useParams } from '../../../platform/route';
import { AttributionScreen } from '../../../features/inspections/attribution/attribution-screen';

export default function AttributionPage() {
  const { id = '' } = useParams();
  return (
    <AttributionScreen
      attributionId={id}
      onInspection={(inspection) => go('inspection', { id: inspection })}
    />
  );
}
