/** A row to the reception days of the building that one serves in or lives in. */
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';

export function ReceptionLink({ onOpen }: { onOpen: (place: string) => void }) {
  const { person } = useSession();
  const served = person?.positions.find(
    ({ role, scope }) =>
      ['group_leader', 'member', 'instructor'].includes(role) && scope.kind === 'building',
  );
  const place = served?.scope.kind === 'building' ? served.scope.id : person?.roomId?.slice(0, 3);
  if (!place) return null;
  return (
    <Row
      id="reception"
      title="党员接待日"
      note={`${buildingLabel(place)}活动室谁在什么时候值班`}
      onOpen={() => onOpen(place)}
    />
  );
}
