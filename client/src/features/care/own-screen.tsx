/** 帮助和求助: the case about me, those in which I keep in touch, and the button. */
import { View } from '@tarojs/components';
import { aboutMe, mine } from '@louyu/shared/contracts/care';
import { useFreshOnShow } from '../../platform/query/use-fresh-on-show';
import { useRead } from '../../platform/query/use-read';
import { Button } from '../../ui/controls/button';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { EmptyState } from '../../ui/states/empty-state';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { HelpRows } from './help-rows';
import type { HelpRow } from './help-words';
import './care.scss';

const TITLE = '帮助和求助';
const LEAD = '对你的帮助、你联系的同学；紧急时一键求助。';

interface OwnScreenProps {
  onCase: (caseId: string) => void;
  onAlarm: () => void;
}

const About = ({ caseId, onCase }: { caseId: string; onCase: OwnScreenProps['onCase'] }) => (
  <Section title="对我的帮助">
    <Card flush>
      <Row
        id="about-me"
        title="老师和同学对你的帮助"
        note="写了什么、谁能看到，你都看得到"
        onOpen={() => onCase(caseId)}
      />
    </Card>
  </Section>
);

const NONE = (
  <EmptyState
    title="没有对你的帮助联系"
    how="遇到困难可以找辅导员或楼栋指导员；开始帮助时会先告诉你。"
    icon="person"
  />
);

interface KnownProps extends Pick<OwnScreenProps, 'onCase'> {
  caseId: string | null;
  rows: readonly HelpRow[];
}

const Known = ({ caseId, rows, onCase }: KnownProps) => (
  <>
    {caseId === null && rows.length === 0 && NONE}
    {caseId !== null && <About caseId={caseId} onCase={onCase} />}
    {rows.length > 0 && (
      <Section title="我联系的同学">
        <Card flush>
          <HelpRows rows={rows} onOpen={onCase} />
        </Card>
      </Section>
    )}
  </>
);

function Content({ onCase }: Pick<OwnScreenProps, 'onCase'>) {
  const own = useRead(aboutMe, {});
  const held = useRead(mine, {});
  useFreshOnShow(mine);
  if (own.data && held.data)
    return <Known caseId={own.data.caseId} rows={held.data.rows} onCase={onCase} />;
  const problem = own.problem ?? held.problem;
  if (!problem) return <SkeletonRows count={2} />;
  const retry = own.problem ? own.retry : held.retry;
  return <Unopened problem={problem} what={TITLE} whose="登记过的同学" onRetry={retry} />;
}

export const OwnScreen = ({ onCase, onAlarm }: OwnScreenProps) => (
  <Page
    title={TITLE}
    heading={TITLE}
    lead={LEAD}
    foot={
      <Button kind="primary" id="to-alarm" icon="warn" onPress={onAlarm}>
        紧急求助
      </Button>
    }
  >
    <View className="ly-care">
      <Content onCase={onCase} />
    </View>
  </Page>
);
