/** 定期汇报: one of them. */
import { goToday, useParams } from '../../../platform/route';
import { ReportScreen } from '../../../features/reports/report-screen';
import { openRecord } from '../records';

export default function ReportPage() {
  const { id = '' } = useParams();
  return <ReportScreen reportId={id} onRecord={openRecord} onLeave={goToday} />;
}
