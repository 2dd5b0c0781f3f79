/** 今天: the door's entrance for everyone, and for those with duties what is due. */
import { goToDoor } from '../../platform/route';
import { DoorEntrance } from '../../features/nameplates/door-entrance';
import { Page } from '../../ui/frame/page';

export default function TodayPage() {
  return (
    <Page title="楼宇先锋" heading="今天" foot={<DoorEntrance onDoor={goToDoor} />}>
      {null}
    </Page>
  );
}
