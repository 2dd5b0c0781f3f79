/** 抽查: one draw, for anybody who wants to check it. */
import { useParams } from '../../../platform/route';
import { DrawScreen } from '../../../features/inspections/draws/draw-screen';

export default function DrawPage() {
  const { id = '' } = useParams();
  return <DrawScreen drawId={id} />;
}
