/** One candidate beside the list, with the acts under the gate. */
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { candidacy } from '@louyu/shared/contracts/development';
import { useRead } from '../../platform/query/use-read';
import { SkeletonCard } from '../../ui/states/skeleton';
import { ProblemNote } from '../../ui/states/error-state';
import { Unopened } from '../../ui/states/unopened';
import { CandidacyBody } from './candidacy-body';
import { CaseActs } from './case-acts';
import { DoneSlip } from './done';
import { useFactWay } from './fact-way';
import { TITLE, WHOSE } from './words';
import type { Done } from './done';

interface CasePanelProps {
  candidacyId: string;
  onDraft: (candidacyId: string) => void;
  onRecord: (candidacyId: string) => void;
  onCompanion: (candidacyId: string) => void;
  onFact: (factId: string) => void;
}

export function CasePanel({ candidacyId, onFact, ...ways }: CasePanelProps) {
  const { data: of, problem, retry } = useRead(candidacy, { candidacyId });
  const [done, setDone] = useState<Done>();
  const wayToFact = useFactWay(onFact);
  if (!of)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : (
      <SkeletonCard lines={5} />
    );
  return (
    <>
      <View className="ly-case__name">
        <Text className="ly-case__title">{of.name}</Text>
        <Text className="ly-case__fine">{of.branch}</Text>
      </View>
      {problem && <ProblemNote text={problem.text} />}
      <CandidacyBody
        of={of}
        onFact={wayToFact}
        receipt={done && <DoneSlip done={done} />}
        acts={of.may.length > 0 && <CaseActs of={of} {...ways} onDone={setDone} refresh={retry} />}
      />
    </>
  );
}
