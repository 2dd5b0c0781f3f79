/** 我的考勤和补学. */
import { AttendanceScreen } from '../../../features/calendar/attendance-screen';
import { go } from '../../../platform/route';

export default function AttendancePage() {
  return <AttendanceScreen onOpen={(id) => go('occasion', { id })} />;
}
