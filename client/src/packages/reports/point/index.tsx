/** 联系点: one of them. */
import { goToday, useParams } from '../../../platform/route';
import { PointScreen } from '../../../features/reports/point-screen';

export default function PointPage() {
  const { id = '' } = useParams();
  return <PointScreen pointId={id} onLeave={goToday} />;
}
