/** One kind of my records. */
import { useParams } from '../../../platform/route';
import { KindScreen } from '../../../features/records/kind-screen';
import { WAYS } from '../ways';

export default function KindPage() {
  const { kind = '' } = useParams();
  return <KindScreen kind={decodeURIComponent(kind)} {...WAYS} />;
}
