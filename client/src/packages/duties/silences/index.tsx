/** 到期没有记录. */
import { SilencesScreen } from '../../../features/duties/silences-screen';
import { go } from '../../../platform/route';

export default function SilencesPage() {
  return (
    <SilencesScreen
      onMine={() => go('ownDuties')}
      onPlace={(place, kind) => go('coverage', { place, kind })}
    />
  );
}
