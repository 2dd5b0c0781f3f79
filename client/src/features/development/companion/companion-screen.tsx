/** One candidate as contact person and instructor see them: what is due, what was said, one form. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { companion } from '@louyu/shared/contracts/development-evaluations';
import { MENTOR_TERMS } from '@louyu/shared/messages/development';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { useRead } from '../../../platform/query/use-read';
import { Button } from '../../../ui/controls/button';
import { Card } from '../../../ui/frame/card';
import { Page } from '../../../ui/frame/page';
import { ProblemNote } from '../../../ui/states/error-state';
import { SkeletonCard } from '../../../ui/states/skeleton';
import { Unopened } from '../../../ui/states/unopened';
import { useNow } from '../../../ui/words/now';
import { exactDay, spokenDeadline } from '../../../ui/words/spoken-time';
import { DoneSlip } from '../done';
import { Said } from '../said';
import { StepLine } from '../step-line';
import { AssessForm } from './assess-form';
import { EvaluateForm } from './evaluate-form';
import type { Companion } from '../candidacy';
import type { Done } from '../done';
import '../candidacy.scss';

const TITLE = '联系和评价';
const WHOSE = '培养联系人、入党介绍人和本楼指导员';

const Due = ({ of }: { of: Companion }) => {
  const now = useNow();
  const names = of.mentors.filter(({ until }) => until === null);
  return (
    <Card title="现在">
      <View className="ly-case__words">
        {of.wanted && '学院正在或即将征求意见，请指导员先写评价。'}
        {of.evaluationBy && `半年考察${spokenDeadline(of.evaluationBy, now)}。`}
        {!of.wanted && !of.evaluationBy && '目前没有到期的事。'}
      </View>
      {names.map(({ personId, name, part, from }) => (
        <View key={`${personId}-${part}`} className="ly-case__fine">
          {MENTOR_TERMS[part]}：{name}，{exactDay(from)}起
        </View>
      ))}
    </Card>
  );
};

interface OpenProps {
  of: Companion;
  problem: string | undefined;
  refresh: () => void;
}

type Writing = 'assess' | 'evaluate';

const WORDS: Record<Writing, string> = { assess: '写指导员评价', evaluate: '记半年考察' };

function Open({ of, problem, refresh }: OpenProps) {
  const [writing, setWriting] = useState<Writing>();
  const [done, setDone] = useState<Done>();
  const finish = (slip: Done) => {
    setWriting(undefined);
    setDone(slip);
  };
  const props = { of, refresh, onDone: finish, onClose: () => setWriting(undefined) };
  if (writing === 'assess') return <AssessForm {...props} />;
  if (writing === 'evaluate') return <EvaluateForm {...props} />;
  return (
    <Page
      title={TITLE}
      heading={of.name}
      lead={`${STEP_TERMS[of.step]} · ${of.branch}`}
      foot={
        !done &&
        of.may.map((move) => (
          <Button key={move} id={move} kind="primary" onPress={() => setWriting(move)}>
            {WORDS[move]}
          </Button>
        ))
      }
    >
      <View className="ly-case">
        {problem && <ProblemNote text={problem} />}
        {done && <DoneSlip done={done} />}
        <StepLine step={of.step} />
        <Due of={of} />
        <Said assessments={of.assessments} evaluations={of.evaluations} />
      </View>
    </Page>
  );
}

export function CompanionScreen({ candidacyId }: { candidacyId: string }) {
  const { data, problem, retry } = useRead(companion, { candidacyId });
  if (data) return <Open of={data} problem={problem?.text} refresh={retry} />;
  return (
    <Page title={TITLE}>
      {!problem && <SkeletonCard lines={5} />}
      {problem && <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />}
    </Page>
  );
}
