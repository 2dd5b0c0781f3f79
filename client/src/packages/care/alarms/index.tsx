/** 紧急求助: those of my places. */
import { go } from '../../../platform/route';
import { AlarmsScreen } from '../../../features/care/alarms-screen';

export default function AlarmsPage() {
  return <AlarmsScreen onOpen={(id) => go('alarm', { id })} />;
}
