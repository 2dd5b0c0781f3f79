/** 隐患清单. */
import { HazardListScreen } from '../../../features/hazards/hazard-list-screen';
import { RemindMe } from '../../../features/reminders/remind-me';
import { go } from '../../../platform/route';

export default function HazardsPage() {
  return (
    <HazardListScreen
      onOpen={(id) => go('hazard', { id })}
      reminder={<RemindMe template="task">逾期时提醒我</RemindMe>}
    />
  );
}
