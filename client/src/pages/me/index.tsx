/** 我的: who I am here, my plate, what is kept about me, and what WeChat may still remind me of. */
import { InspectionLinks } from '../../features/inspections/inspection-links';
import { MyPlate } from '../../features/nameplates/my-plate';
import { MeCard } from '../../features/organization/me-card';
import { RemindCard } from '../../features/reminders/remind-me';
import { useInboxBadge } from '../../features/reminders/use-today';
import { go } from '../../platform/route';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Columns } from '../../ui/frame/columns';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';

const Follow = () => (
  <Row id="follow" title="凭回执查进展" note="报告过的隐患、留过的言" onOpen={() => go('follow')} />
);

const Recorded = () => (
  <Row
    id="recorded"
    title="我记录的"
    note="对同学表现的记录，等说明的和可以定稿的"
    onOpen={() => go('conductRecorded')}
  />
);

const OwnRows = () => (
  <>
    <Row
      id="conduct-mine"
      title="关于我的记录"
      note="谁记的、记了什么，你都能看到，也能说明"
      onOpen={() => go('conductMine')}
    />
    <Row id="own-candidacy" title="我的发展" onOpen={() => go('ownCandidacy')} />
  </>
);

function Links() {
  const { person, holds } = useSession();
  return (
    <Card flush>
      <InspectionLinks onMyRoom={() => go('myRoom')} onPlan={() => go('planRound')} />
      {person?.roomId && <OwnRows />}
      {holds('group_leader', 'instructor') && <Recorded />}
      <Follow />
    </Card>
  );
}

export default function MePage() {
  const { person } = useSession();
  useInboxBadge();
  if (!person)
    return (
      <Page title="我的" heading="我的">
        <MeCard />
        <Links />
      </Page>
    );
  return (
    <Page wide title="我的" heading="我的">
      <Columns
        beside={
          <>
            <MyPlate />
            <RemindCard />
          </>
        }
      >
        <MeCard />
        <Links />
      </Columns>
    </Page>
  );
}
