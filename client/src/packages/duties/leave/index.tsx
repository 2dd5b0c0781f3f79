/** 工作请假. */
import { LeaveScreen } from '../../../features/duties/leave-screen';
import { goBackTo } from '../../../platform/route';

export default function LeavePage() {
  return <LeaveScreen onDone={() => goBackTo('ownDuties')} />;
}
