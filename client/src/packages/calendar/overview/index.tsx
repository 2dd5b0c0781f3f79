/** 各楼组织生活. */
import { OverviewScreen } from '../../../features/calendar/overview-screen';
import { go } from '../../../platform/route';

export default function OverviewPage() {
  return (
    <OverviewScreen
      onOpen={(place) => go('calendar', { place })}
      onPlan={() => go('calendarRules')}
    />
  );
}
