/** One thought report. */
import { ReportScreen } from '../../../features/calendar/report-screen';
import { goToday, useParams } from '../../../platform/route';

export default function ReportPage() {
  const { id = '' } = useParams();
  return <ReportScreen id={id} onLeave={goToday} />;
}
