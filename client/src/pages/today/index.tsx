/** 今天: what is due, the way to a door, and few ways on by what one does here. */
import { DoorEntrance } from '../../features/nameplates/door-entrance';
import { DutyEntries, OwnEntries } from '../../features/organization/entry-rows';
import { OfficeEntries } from '../../features/organization/office-entries';
import { SentReports } from '../../features/hazards/sent-reports';
import { RemindCard } from '../../features/reminders/remind-me';
import { TodayLead } from '../../features/reminders/today-lead';
import { TodayList } from '../../features/reminders/today-list';
import { useInboxBadge, useToday } from '../../features/reminders/use-today';
import { go, goToDoor } from '../../platform/route';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Columns } from '../../ui/frame/columns';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { EmptyState } from '../../ui/states/empty-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { WaitingRibbon } from './waiting-ribbon';

const FIRST_DOOR = (
  <EmptyState
    icon="door"
    title="从一扇门开始"
    how="扫宿舍门上的明示牌，看谁在负责；报隐患、留言都从那里进，不用登记。"
  />
);

const Slips = () => <SentReports recent onOpen={(code) => go('follow', { code })} />;

const Follow = () => (
  <Card flush>
    <Row
      id="follow-receipt"
      title="凭回执查进展"
      note="报告过的隐患、留过的言"
      onOpen={() => go('follow')}
    />
  </Card>
);

const Visitor = () => (
  <>
    {FIRST_DOOR}
    <Slips />
    <Card flush>
      <Row
        id="join"
        title="我有加入码"
        note="组长、指导员或辅导员给的纸条，十位"
        onOpen={() => go('join')}
      />
    </Card>
    <Follow />
  </>
);

/** Who works in an office comes for these daily; a leader finds them under 我的. */
const OfficeWays = () =>
  useSession().holds('administrator', 'guidance', 'college_secretary') ? <OfficeEntries /> : null;

/** With nothing due there is nothing to be reminded of. */
const RemindWhenDue = () =>
  (useToday().data?.rows.length ?? 0) > 0 ? <RemindCard whenNoneLeft /> : null;

const Registered = () => (
  <Columns
    beside={
      <>
        <DutyEntries />
        <OwnEntries />
        <OfficeWays />
        <RemindWhenDue />
      </>
    }
  >
    <TodayList />
    <Slips />
  </Columns>
);

export default function TodayPage() {
  const { person, loading } = useSession();
  useInboxBadge();
  return (
    <Page
      wide={Boolean(person)}
      title="楼宇先锋"
      heading="今天"
      lead={<TodayLead />}
      foot={<DoorEntrance onDoor={goToDoor} />}
    >
      <WaitingRibbon />
      {loading && <SkeletonRows count={3} />}
      {person ? <Registered /> : !loading && <Visitor />}
    </Page>
  );
}
