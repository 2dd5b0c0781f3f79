/** One thought report: written and handed in by its author, returned or accepted by its reader. */
import { View } from '@tarojs/components';
import { report } from '@louyu/shared/contracts/calendar-reports';
import { REPORT_TERMS } from '@louyu/shared/messages/calendar';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Page } from '../../ui/frame/page';
import { Section } from '../../ui/frame/section';
import { Timeline } from '../../ui/pieces/timeline';
import { ProblemNote } from '../../ui/states/error-state';
import { State } from '../../ui/words/state';
import { ReadReport } from './read-report';
import { REPORT_TONES, STEP_WORDS, quarterWords } from './report-words';
import { WriteReport } from './write-report';
import { Waiting } from './waiting';
import type { OutputOf } from '../../platform/call/contract';
import './calendar.scss';

export type Report = OutputOf<typeof report>;

const WHAT = '思想汇报';

const Story = ({ shown }: { shown: Report }) => (
  <Section title="经过">
    <Timeline
      steps={shown.steps.map(({ at, did, comment }, nth) => ({
        id: `${at}-${nth}`,
        at,
        who:
          (did === 'submitted') === shown.mine
            ? '你'
            : did === 'submitted'
              ? shown.authorName
              : shown.readerName,
        did: STEP_WORDS[did],
        ...(comment ? { more: <View>{comment}</View> } : {}),
      }))}
    />
  </Section>
);

interface BodyProps {
  shown: Report;
  refresh: () => void;
}

const mayWrite = ({ mine, state }: Report): boolean =>
  mine && (state === 'due' || state === 'returned');

const Body = ({ shown, refresh }: BodyProps) => (
  <View className="ly-cal">
    {mayWrite(shown) && <WriteReport shown={shown} refresh={refresh} />}
    {!mayWrite(shown) && shown.text && (
      <Card
        id="report-text"
        title={shown.mine ? '我写的' : shown.authorName}
        aside={<State tone={REPORT_TONES[shown.state]}>{REPORT_TERMS[shown.state]}</State>}
      >
        <View className="ly-cal__text">{shown.text}</View>
      </Card>
    )}
    {!shown.mine && shown.state === 'due' && (
      <View className="ly-cal__fine">本人还没有提交。到期没交，本人和你都会收到提醒。</View>
    )}
    {!shown.mine && shown.state === 'submitted' && <ReadReport shown={shown} refresh={refresh} />}
    {shown.steps.length > 0 && <Story shown={shown} />}
  </View>
);

const leadOf = ({ mine, readerName, authorName }: Report): string =>
  mine
    ? `交给 ${readerName}，只有你们两人能看到。`
    : `${authorName} 交给你的，只有你们两人能看到。`;

export function ReportScreen({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { data, problem, retry } = useRead(report, { reportId: id });
  const heading = data ? `${quarterWords(data.period)}思想汇报` : WHAT;
  return (
    <Page title={WHAT} heading={heading} lead={data && leadOf(data)}>
      {data && problem && <ProblemNote text={problem.text} />}
      {data && <Body shown={data} refresh={retry} />}
      {!data && (
        <Waiting
          problem={problem}
          what={WHAT}
          whose="作者和阅读人"
          onRetry={retry}
          onLeave={onLeave}
        />
      )}
    </Page>
  );
}
