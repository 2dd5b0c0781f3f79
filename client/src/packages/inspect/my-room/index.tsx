/** 我的寝室: the copies that its occupants have. */
import { go } from '../../../platform/route';
import { MyRoomScreen } from '../../../features/inspections/my-room-screen';

export default function MyRoomPage() {
  return (
    <MyRoomScreen
      onAttribution={(id) => go('attribution', { id })}
      onDraws={(building) => go('draws', { building })}
    />
  );
}
