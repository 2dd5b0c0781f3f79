/** 表现记录: one fact, opened from a list or straight from a message. */
import { goToday, useParams } from '../../../platform/route';
import { FactScreen } from '../../../features/conduct/fact-screen';

export default function FactPage() {
  const { id = '' } = useParams();
  return <FactScreen factId={id} onLeave={goToday} />;
}
