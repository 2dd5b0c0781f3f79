/** 记录表现; `room` when one comes from a room. */
import { go, useParams } from '../../../platform/route';
import { RecordScreen } from '../../../features/conduct/record-screen';

export default function RecordPage() {
  const { room = '' } = useParams();
  return <RecordScreen room={room} onOpen={(id) => go('conductFact', { id })} />;
}
