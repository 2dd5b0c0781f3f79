/** 定期汇报: one of them, for its author and for whoever receives it. */
import { View } from '@tarojs/components';
import { report } from '@louyu/shared/contracts/duty-reports';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { State } from '../../ui/words/state';
import { Acknowledge, ReportActs } from './report-acts';
import { ReportPaper } from './report-paper';
import { spanInWords, stateOf, titleOf } from './report-words';
import type { OpenRecord } from './report-figures';
import type { Report } from './report-words';
import './reports.scss';

const TITLE = '定期汇报';

interface ReportScreenProps {
  reportId: string;
  onRecord: OpenRecord;
  onLeave: () => void;
}

const Standing = ({ found }: { found: Report }) => {
  const { tone, word } = stateOf(found);
  return <State tone={tone}>{word}</State>;
};

const Opened = ({ found, onRecord }: { found: Report; onRecord: OpenRecord }) => (
  <View className="ly-reports">
    <ReportPaper found={found} onRecord={onRecord} />
    <ReportActs found={found} />
  </View>
);

export function ReportScreen({ reportId, onRecord, onLeave }: ReportScreenProps) {
  const { data, problem, retry } = useRead(report, { reportId });
  if (data)
    return (
      <Page
        title={TITLE}
        heading={titleOf(data)}
        lead={spanInWords(data)}
        aside={<Standing found={data} />}
        foot={data.may.includes('acknowledge') && <Acknowledge found={data} />}
      >
        {problem && <ProblemNote text={problem.text} />}
        <Opened found={data} onRecord={onRecord} />
      </Page>
    );
  return (
    <Page title={TITLE}>
      {problem ? (
        <Unopened
          problem={problem}
          what={TITLE}
          whose="作者和接收汇报的同志"
          onRetry={retry}
          onLeave={onLeave}
        />
      ) : (
        <SkeletonCard lines={5} />
      )}
    </Page>
  );
}
