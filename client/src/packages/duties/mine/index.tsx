/** 我的责任. */
import { MineScreen } from '../../../features/duties/mine-screen';
import { go } from '../../../platform/route';

export default function MinePage() {
  return (
    <MineScreen
      onRecord={(duty) => go('recordContact', { duty })}
      onMend={(duty, again) => go('recordContact', { duty, again })}
      onContacts={() => go('contacts')}
      onLeave={() => go('dutyLeave')}
      onWorkload={() => go('workload')}
    />
  );
}
