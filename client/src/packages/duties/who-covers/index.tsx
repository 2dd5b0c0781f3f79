/** 谁负责我的寝室. */
import { WhoCoversScreen } from '../../../features/duties/who-covers-screen';

export default function WhoCoversPage() {
  return <WhoCoversScreen />;
}
