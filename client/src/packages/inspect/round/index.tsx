/** 巡查: opened by a reminder or from 今天. */
import { go, goToday, useParams } from '../../../platform/route';
import { DoorEntrance } from '../../../features/nameplates/door-entrance';
import { RoundScreen } from '../../../features/inspections/round-screen';

export default function RoundPage() {
  const { id = '' } = useParams();
  return (
    <RoundScreen
      roundId={id}
      toRoom={(room, round) => go('inspect', { room, round })}
      home={goToday}
      entrance={<DoorEntrance beside onDoor={({ code, via }) => go('inspect', { code, via })} />}
    />
  );
}
