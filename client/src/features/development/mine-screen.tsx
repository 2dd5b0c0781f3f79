/** 我的发展: where I stand, what comes next, and under a hold everything that I may know and do. */
import { View } from '@tarojs/components';
import { mine } from '@louyu/shared/contracts/development';
import { useRead } from '../../platform/query/use-read';
import { ENTERED_TERMS } from '@louyu/shared/messages/story';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Row } from '../../ui/frame/row';
import { Section } from '../../ui/frame/section';
import { Timeline } from '../../ui/pieces/timeline';
import { EmptyState } from '../../ui/states/empty-state';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { useNow } from '../../ui/words/now';
import { HoldNotice } from './hold-notice';
import { Reply } from './reply-form';
import { StepLine } from './step-line';
import { whatComesNext } from './own-words';
import type { Own } from './candidacy';
import './candidacy.scss';

interface MineScreenProps {
  onFact: (factId: string) => void;
  /** Everything that is recorded about me. */
  onRecords: () => void;
}

const TITLE = '我的发展';

const NOTHING = (
  <EmptyState
    icon="flag"
    title="还没有你的发展记录"
    how="递交入党申请书，学院登记以后，每走一步都会写在这里。"
  />
);

const Way = ({ own }: { own: Own }) => (
  <Section title="我走过的">
    <Card>
      <Timeline
        steps={own.steps.map(({ step, at }) => ({
          id: step,
          at,
          who: step === 'applicant' ? '你' : '学院党总支',
          did: ENTERED_TERMS[step],
          tone: 'done',
        }))}
      />
    </Card>
  </Section>
);

interface StandingProps extends MineScreenProps {
  own: Own;
  refresh: () => void;
}

const Standing = ({ own, refresh, onFact, onRecords }: StandingProps) => (
  <View className="ly-case">
    <StepLine step={own.step} />
    <Card title="接下来">
      <View className="ly-case__words">{whatComesNext(own, useNow())}</View>
    </Card>
    {own.hold && <HoldNotice own={own} hold={own.hold} onFact={onFact} />}
    {own.hold && <Reply own={own} hold={own.hold} refresh={refresh} />}
    <Way own={own} />
    <Card flush>
      <Row
        id="records"
        title="我的表现记录"
        note="公寓里记下的每一条，和你写的说明"
        onOpen={onRecords}
      />
    </Card>
  </View>
);

export function MineScreen(ways: MineScreenProps) {
  const { data, problem, retry } = useRead(mine, {});
  if (!data)
    return (
      <Page title={TITLE}>
        {!problem && <SkeletonCard lines={4} />}
        {problem && <Unopened problem={problem} what={TITLE} whose="学院党总支" onRetry={retry} />}
      </Page>
    );
  const own = data.candidacy;
  return (
    <Page title={TITLE} heading={own ? STEP_TERMS[own.step] : undefined} lead={own?.branch}>
      {problem && <ProblemNote text={problem.text} />}
      {own ? <Standing own={own} refresh={retry} {...ways} /> : NOTHING}
    </Page>
  );
}
