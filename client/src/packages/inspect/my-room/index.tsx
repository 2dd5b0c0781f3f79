/** 我的寝室: the copies that its occupants have. */
import { MyRoomScreen } from '../../../features/inspections/my-room-screen';

export default function MyRoomPage() {
  return <MyRoomScreen />;
}
