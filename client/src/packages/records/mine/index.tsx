/** 我的记录. */
import { go, goToday } from '../../../platform/route';
import { MineScreen } from '../../../features/records/mine-screen';
import { WAYS } from '../ways';

export default function RecordsPage() {
  return (
    <MineScreen
      onKind={(kind) => go('recordsKind', { kind })}
      onLeave={goToday}
      onJoin={() => go('join')}
      {...WAYS}
    />
  );
}
