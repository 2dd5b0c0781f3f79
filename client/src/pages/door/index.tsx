/** 门牌: opened by a scan, a link, or a typed code. */
import { go, goToday, useParams } from '../../platform/route';
import { doorCodeOfLaunch } from '../../platform/scan/door-code';
import { DoorScreen } from '../../features/nameplates/door-screen';
import { Button } from '../../ui/controls/button';
import { Page } from '../../ui/frame/page';
import { EmptyState } from '../../ui/states/empty-state';

const NotADoor = () => (
  <Page title="门牌">
    <EmptyState
      icon="door"
      title="这不是门牌上的码"
      how="请扫宿舍门上的明示牌，或回到今天输入牌上的编号。"
      action={
        <Button narrow onPress={goToday}>
          回到今天
        </Button>
      }
    />
  </Page>
);

export default function DoorPage() {
  const door = doorCodeOfLaunch(useParams());
  if (!door) return <NotADoor />;
  const params = { code: door.code, via: door.via };
  return (
    <DoorScreen
      door={door}
      onAct={{
        report_hazard: () => go('report', params),
        leave_message: () => go('message', params),
      }}
      onLeave={goToday}
    />
  );
}
