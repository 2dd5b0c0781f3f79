/** 日历. */
import { MonthScreen } from '../../../features/calendar/month-screen';
import { go, useParams } from '../../../platform/route';

const ROUTES = { calendar: 'occasion', inspections: 'round', reception: 'rota' } as const;

export default function MonthPage() {
  const { place = '' } = useParams();
  return (
    <MonthScreen
      place={place}
      onOpen={({ context, matter, kind }) =>
        kind === 'thought_report' ? go('thoughtReports') : go(ROUTES[context], { id: matter })
      }
      onAttendance={() => go('attendance')}
    />
  );
}
