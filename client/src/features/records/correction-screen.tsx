/** 记录异议: one request, for whoever asked and for those who owe the answer. */
import { View } from '@tarojs/components';
import { get } from '@louyu/shared/contracts/records';
import { useRead } from '../../platform/query/use-read';
import { useSession } from '../../platform/session/use-session';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { AnswerForm } from './answer-form';
import { CorrectionBody } from './correction-body';
import './records.scss';

export interface CorrectionScreenProps {
  correctionId: string;
  onOpen: (address: string) => void;
  onLeave: () => void;
}

const TITLE = '记录异议';

export function CorrectionPanel({ correctionId, onOpen, onLeave }: CorrectionScreenProps) {
  const { data, problem, retry } = useRead(get, { correctionId });
  const { person } = useSession();
  if (!data)
    return problem ? (
      <Unopened
        problem={problem}
        what={TITLE}
        whose="提出的人和负责答复的同志"
        onRetry={retry}
        onLeave={onLeave}
      />
    ) : (
      <SkeletonCard lines={4} />
    );
  const own = !data.may.includes('answer') && data.personName === person?.name;
  return (
    <View className="ly-records">
      {problem && <ProblemNote text={problem.text} />}
      <CorrectionBody correction={data} own={own} onOpen={onOpen} />
      {data.may.includes('answer') && <AnswerForm correction={data} onStale={retry} />}
    </View>
  );
}

export const CorrectionScreen = (props: CorrectionScreenProps) => (
  <Page title={TITLE}>
    <CorrectionPanel {...props} />
  </Page>
);
