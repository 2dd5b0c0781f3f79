/** 帮助和求助: mine. */
import { go } from '../../../platform/route';
import { OwnScreen } from '../../../features/care/own-screen';

export default function OwnHelpPage() {
  return <OwnScreen onCase={(id) => go('helpCase', { id })} onAlarm={() => go('raiseAlarm')} />;
}
