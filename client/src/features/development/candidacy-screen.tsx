/** One candidate on a page of its own, as a message opens it; printed, it is a document. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { candidacy } from '@louyu/shared/contracts/development';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { caseNumber } from '../../ui/words/case-number';
import { exactTime } from '../../ui/words/spoken-time';
import { useNow } from '../../ui/words/now';
import { CandidacyBody } from './candidacy-body';
import { CaseActs } from './case-acts';
import { DoneSlip } from './done';
import { useFactWay } from './fact-way';
import { TITLE, WHOSE } from './words';
import type { Case } from './candidacy';
import type { Done } from './done';
import type { CallProblem } from '../../platform/call/call-problem';

interface Ways {
  onLeave: () => void;
  onDraft: (candidacyId: string) => void;
  onRecord: (candidacyId: string) => void;
  onCompanion: (candidacyId: string) => void;
  onFact: (factId: string) => void;
}

interface ReadProps extends Ways {
  of: Case;
  problem: CallProblem | undefined;
  refresh: () => void;
}

const Paper = ({ of }: { of: Case }) => (
  <View className="ly-case__paper">
    学生公寓党建 · 发展意见材料 · 编号 {caseNumber(of.id)} · {exactTime(useNow().toISOString())}{' '}
    打印
  </View>
);

function CaseRead({ of, problem, refresh, onFact, ...ways }: ReadProps) {
  const [done, setDone] = useState<Done>();
  const wayToFact = useFactWay(onFact);
  const acts = of.may.length > 0 && (
    <CaseActs of={of} {...ways} onDone={setDone} refresh={refresh} />
  );
  return (
    <Page title={TITLE} heading={of.name} lead={of.branch} foot={acts} wide>
      <Paper of={of} />
      {problem && <ProblemNote text={problem.text} />}
      <CandidacyBody
        of={of}
        columns
        onFact={wayToFact}
        receipt={done && <DoneSlip done={done} />}
      />
    </Page>
  );
}

export function CandidacyScreen({ candidacyId, ...ways }: Ways & { candidacyId: string }) {
  const { data, problem, retry } = useRead(candidacy, { candidacyId });
  if (data) return <CaseRead of={data} problem={problem} refresh={retry} {...ways} />;
  return (
    <Page title={TITLE}>
      {!problem && <SkeletonCard lines={2} />}
      {!problem && <SkeletonCard lines={5} />}
      {problem && (
        <Unopened
          problem={problem}
          what={TITLE}
          whose={WHOSE}
          onRetry={retry}
          onLeave={ways.onLeave}
        />
      )}
    </Page>
  );
}
