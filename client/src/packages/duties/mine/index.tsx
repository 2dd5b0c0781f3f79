/** 我的责任. */
import { MineScreen } from '../../../features/duties/mine-screen';

export default function MinePage() {
  return <MineScreen />;
}
