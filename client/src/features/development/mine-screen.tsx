/** 我的发展: where I stand, what comes next, and under a hold everything that I may know and do. */
import { View } from '@tarojs/components';
import { mine } from '@louyu/shared/contracts/development';
import { useRead } from '../../platform/query/use-read';
import { MENTOR_TERMS } from '@louyu/shared/messages/development';
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
import { exactDay } from '../../ui/words/spoken-time';
import { HoldNotice } from './hold-notice';
import { Reply } from './reply-form';
import { StepLine } from './step-line';
import { Letters } from './letters/letters';
import { OWN_PART, whatComesNext } from './own-words';
import { RemarkForm } from './remark-form';
import { Said } from './said';
import { ChartCard } from './way/chart-card';
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

const WHO: Record<string, string> = { 本人: '你' };

const Way = ({ own }: { own: Own }) => (
  <Section title="我走过的">
    <Card>
      <Timeline
        steps={own.story.map(({ at, what, role }, index) => ({
          id: `${index}`,
          at,
          who: WHO[role] ?? role,
          did: what,
          tone: 'done',
        }))}
        next={own.ahead ? `接下来：${own.ahead.name}` : undefined}
      />
    </Card>
  </Section>
);

const Ended = () => (
  <Card title="已经结束">
    <View className="ly-case__words">
      这一次的发展过程已经结束，走过的都还在。想重新申请，可以再向党支部递交申请书。
    </View>
  </Card>
);

const Companions = ({ own }: { own: Own }) => {
  const now = own.mentors.filter(({ until }) => until === null);
  return now.length === 0 ? null : (
    <Card title="谁在联系我">
      {now.map(({ personId, name, part }) => (
        <View key={`${personId}-${part}`} className="ly-case__words">
          {MENTOR_TERMS[part]} {name}
        </View>
      ))}
      <View className="ly-case__fine">有想法、有困难，随时可以找他们谈。</View>
    </Card>
  );
};

const Needed = ({ own }: { own: Own }) => {
  const { ahead } = own;
  const mine = ahead && OWN_PART[ahead.key];
  return (
    <Card title="接下来" id="next">
      <View className="ly-case__words">{whatComesNext(own, useNow())}</View>
      {ahead && (
        <View className="ly-case__words">
          下一个环节是“{ahead.name}”{ahead.from && `，最早 ${exactDay(ahead.from)}`}
          {ahead.by && `，应在 ${exactDay(ahead.by)} 前`}。
        </View>
      )}
      {mine && <View className="ly-case__words">要你做的：{mine}</View>}
      {ahead && <View className="ly-case__fine">依据：{ahead.source}</View>}
    </Card>
  );
};

interface StandingProps extends MineScreenProps {
  own: Own;
  refresh: () => void;
}

const Standing = ({ own, refresh, onFact, onRecords }: StandingProps) => (
  <View className="ly-case">
    <StepLine step={own.step} />
    {own.ended ? <Ended /> : <Needed own={own} />}
    <Companions own={own} />
    {own.hold && <HoldNotice own={own} hold={own.hold} onFact={onFact} />}
    {own.hold && <Reply own={own} hold={own.hold} refresh={refresh} />}
    <Said
      assessments={own.assessments}
      evaluations={own.evaluations}
      answer={(assessment) => <RemarkForm own={own} assessment={assessment} refresh={refresh} />}
    />
    <ChartCard chart={own.chart} stage={own.step} rules={own.course.name} />
    <Way own={own} />
    <Letters candidacyId={own.id} version={own.version} due={[]} />
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
