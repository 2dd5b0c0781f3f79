/** 思想汇报. */
import { ReportsScreen } from '../../../features/calendar/reports-screen';
import { go } from '../../../platform/route';

export default function ReportsPage() {
  return <ReportsScreen onOpen={(id) => go('thoughtReport', { id })} />;
}
