/** Rows for 我的: my calendar, my reports, and the buildings that I look after. */
import { useSession } from '../../platform/session/use-session';
import { Row } from '../../ui/frame/row';

interface CalendarLinksProps {
  onMonth: () => void;
  onPlace: (place: string) => void;
  onReports: () => void;
  onOverview: () => void;
}

export function CalendarLinks({ onMonth, onPlace, onReports, onOverview }: CalendarLinksProps) {
  const { person, holds } = useSession();
  const led = (person?.positions ?? []).flatMap(({ role, scope }) =>
    (role === 'group_leader' || role === 'instructor') && scope.kind === 'building'
      ? [scope.id]
      : [],
  );
  const [first] = led;
  return (
    <>
      {holds('group_leader', 'member', 'activist') && (
        <>
          <Row
            id="calendar"
            title="我的日历"
            note="组织生活、主题党日、值班和巡查"
            onOpen={onMonth}
          />
          <Row id="thought-reports" title="思想汇报" note="写汇报，读交给你的" onOpen={onReports} />
        </>
      )}
      {first && (
        <Row
          id="place-calendar"
          title="本楼组织生活"
          note="发通知、签到、交记录"
          onOpen={() => onPlace(first)}
        />
      )}
      {holds('guidance', 'instructor', 'apartment_office', 'college_secretary') && (
        <Row
          id="calendar-overview"
          title="各楼组织生活"
          note="开了没有，缺在哪里"
          onOpen={onOverview}
        />
      )}
    </>
  );
}
