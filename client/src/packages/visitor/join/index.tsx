/** 输入加入码, from 我的 or from a door. */
import { go, goInstead, goToday } from '../../../platform/route';
import { JoinScreen } from '../../../features/organization/joining/join-screen';

export default function JoinPage() {
  return (
    <JoinScreen
      onToday={goToday}
      onMyRoom={() => go('myRoom')}
      onRecords={() => go('records')}
      onUnbound={() => goInstead('join')}
    />
  );
}
