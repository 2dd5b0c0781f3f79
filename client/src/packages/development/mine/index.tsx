/** 我的发展. */
import { go } from '../../../platform/route';
import { MineScreen } from '../../../features/development/mine-screen';

export default function OwnCandidacyPage() {
  return (
    <MineScreen onFact={(id) => go('conductFact', { id })} onRecords={() => go('conductMine')} />
  );
}
