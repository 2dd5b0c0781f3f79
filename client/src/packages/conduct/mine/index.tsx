/** 我的表现记录. */
import { go } from '../../../platform/route';
import { MineScreen } from '../../../features/conduct/mine-screen';

export default function ConductMinePage() {
  return <MineScreen onOpen={(id) => go('conductFact', { id })} />;
}
