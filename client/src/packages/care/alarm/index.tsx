/** 紧急求助: one of them, opened from a list or straight from a message. */
import { goToday, useParams } from '../../../platform/route';
import { AlarmScreen } from '../../../features/care/alarm-screen';

export default function AlarmPage() {
  const { id = '' } = useParams();
  return <AlarmScreen alarmId={id} onLeave={goToday} />;
}
