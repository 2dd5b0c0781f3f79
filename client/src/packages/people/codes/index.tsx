/** 印加入码, for a building (`b03`) or a class. */
import { goBackTo, useParams } from '../../../platform/route';
import { CodesScreen } from '../../../features/organization/codes/codes-screen';

export default function CodesPage() {
  const { place = '' } = useParams();
  return <CodesScreen place={place} onDone={() => goBackTo('people', { place })} />;
}
