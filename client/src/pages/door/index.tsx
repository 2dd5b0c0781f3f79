/** 门牌: opened by a scan, a link, or a typed code. */
import { go, goToday, useParams } from '../../platform/route';
import { doorCodeOfLaunch } from '../../platform/scan/door-code';
import { DoorScreen } from '../../features/nameplates/door-screen';
import { NotADoor } from '../../features/nameplates/not-a-door';

export default function DoorPage() {
  const door = doorCodeOfLaunch(useParams());
  if (!door) return <NotADoor onLeave={goToday} />;
  const params = { code: door.code, via: door.via };
  return (
    <DoorScreen
      door={door}
      onAct={{
        report_hazard: () => go('report', params),
        leave_message: () => go('message', params),
        inspect: () => go('inspect', params),
        own_room: () => go('myRoom'),
      }}
      onJoin={() => go('join')}
      onAlarm={() => go('raiseAlarm')}
      onLeave={goToday}
    />
  );
}
