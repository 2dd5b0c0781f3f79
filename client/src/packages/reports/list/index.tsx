/** 定期汇报: written and received. */
import { go } from '../../../platform/route';
import { ListScreen } from '../../../features/reports/list-screen';

export default function ReportsPage() {
  return (
    <ListScreen onOpen={(id) => go('periodicReport', { id })} onWrite={() => go('writeReport')} />
  );
}
