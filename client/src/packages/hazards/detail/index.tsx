/** 隐患: opened from a list or straight from a reminder. */
import { HazardScreen } from '../../../features/hazards/hazard-screen';
import { RemindMe } from '../../../features/reminders/remind-me';
import { go, useParams } from '../../../platform/route';

export default function HazardPage() {
  const { id = '' } = useParams();
  return (
    <HazardScreen
      hazardId={id}
      reminder={<RemindMe template="task">逾期时提醒我</RemindMe>}
      onOpen={(other) => go('hazard', { id: other })}
    />
  );
}
