/** 我的: who I am here, my plate, what is kept about me, what WeChat may remind me of, and this phone. */
import { CareLinks } from '../../features/care/care-links';
import { CalendarLinks } from '../../features/calendar/calendar-links';
import { DutyLinks } from '../../features/duties/duty-links';
import { InspectionLinks } from '../../features/inspections/inspection-links';
import { MyPlate } from '../../features/nameplates/my-plate';
import { MeCard } from '../../features/organization/me-card';
import { ReportLinks } from '../../features/reports/report-links';
import { OfficeEntries } from '../../features/organization/office-entries';
import { OwnPosts } from '../../features/organization/own-posts';
import { PeopleLinks } from '../../features/organization/people-links';
import { ThisPhone } from '../../features/organization/this-phone';
import { InHand } from '../../features/reminders/in-hand';
import { ReceptionLink } from '../../features/reception/reception-links';
import { RemindCard } from '../../features/reminders/remind-me';
import { useInboxBadge } from '../../features/reminders/use-today';
import { go, goToday } from '../../platform/route';
import { useSession } from '../../platform/session/use-session';
import { Card } from '../../ui/frame/card';
import { Columns } from '../../ui/frame/columns';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';

const Follow = () => (
  <Row id="follow" title="凭回执查进展" note="报告过的隐患、留过的言" onOpen={() => go('follow')} />
);

const Verify = () => (
  <Row
    id="verify"
    title="核对公文"
    note="纸上有校验码的函、答复和告知书"
    onOpen={() => go('verify')}
  />
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
      id="who-covers"
      title="谁负责我的寝室"
      note="谁来检查、有困难找谁"
      onOpen={() => go('whoCovers')}
    />
    <Row
      id="conduct-mine"
      title="我的表现记录"
      note="谁记的、记了什么，你都能看到，也能说明"
      onOpen={() => go('conductMine')}
    />
    <Row id="own-candidacy" title="我的发展" onOpen={() => go('ownCandidacy')} />
  </>
);

/** What is kept about me, where it came from, and who looked. */
function AboutMe() {
  const { person } = useSession();
  return (
    <Section title="关于我">
      <Card flush>
        <Row
          id="my-records"
          title="我的记录"
          note="学校保存了你的哪些记录、谁看过，有错可以要求更正"
          onOpen={() => go('records')}
        />
        {person?.roomId && <OwnRows />}
      </Card>
    </Section>
  );
}

function Work() {
  const { holds } = useSession();
  return (
    <Section title="我手上的事">
      <Card flush>
        <InHand onToday={goToday} />
        <CareLinks
          onOwn={() => go('ownHelp')}
          onCases={() => go('helpCases')}
          onAlarms={() => go('alarms')}
        />
        <ReportLinks onReports={() => go('reports')} onPoints={() => go('contactPoints')} />
        <DutyLinks
          onMine={() => go('ownDuties')}
          onContacts={() => go('contacts')}
          onCoverage={() => go('coverage')}
        />
        <CalendarLinks
          onMonth={() => go('calendar')}
          onPlace={(place) => go('calendar', { place })}
          onReports={() => go('thoughtReports')}
          onOverview={() => go('calendarOverview')}
        />
        <ReceptionLink onOpen={(place) => go('rota', { place })} />
        <InspectionLinks
          onMyRoom={() => go('myRoom')}
          onPlan={() => go('planRound')}
          onPlans={() => go('roundPlans')}
          onForms={() => go('inspectionForms')}
          onDraws={() => go('draws')}
          onHearings={() => go('hearings')}
          onResults={() => go('results')}
        />
        <PeopleLinks onPeople={(place) => go('people', { place })} />
        {holds('group_leader', 'instructor') && <Recorded />}
        <Follow />
        <Verify />
      </Card>
    </Section>
  );
}

const Stranger = () => (
  <Page title="我的" heading="我的">
    <MeCard onJoin={() => go('join')} />
    <Card flush>
      <Follow />
      <Verify />
    </Card>
  </Page>
);

export default function MePage() {
  const { person } = useSession();
  useInboxBadge();
  if (!person) return <Stranger />;
  return (
    <Page wide title="我的" heading="我的">
      <Columns
        beside={
          <>
            <MyPlate />
            <RemindCard />
            <Card flush>
              <Row
                id="reminder-settings"
                title="提醒设置"
                note="晚上不打扰、哪些事发微信、接下来还会提醒什么"
                onOpen={() => go('reminderSettings')}
              />
            </Card>
            <ThisPhone />
          </>
        }
      >
        <MeCard onJoin={() => go('join')} />
        <AboutMe />
        <Work />
        <OfficeEntries />
        <OwnPosts />
      </Columns>
    </Page>
  );
}
