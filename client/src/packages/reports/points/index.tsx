/** 联系点和接待日. */
import { go } from '../../../platform/route';
import { PointsScreen } from '../../../features/reports/points-screen';

export default function PointsPage() {
  return <PointsScreen onOpen={(id) => go('contactPoint', { id })} />;
}
