/** 我的: who I am here, and the way back to what I reported with a receipt. */
import { go } from '../../platform/route';
import { InspectionLinks } from '../../features/inspections/inspection-links';
import { MeCard } from '../../features/organization/me-card';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';

export default function MePage() {
  return (
    <Page title="我的" heading="我的">
      <MeCard />
      <Card flush>
        <InspectionLinks onMyRoom={() => go('myRoom')} onPlan={() => go('planRound')} />
        <Row
          id="follow"
          title="凭回执查进展"
          note="报告过的隐患、留过的言，输入回执编号就能看"
          onOpen={() => go('follow')}
        />
      </Card>
    </Page>
  );
}
