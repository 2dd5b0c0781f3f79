/** A hazard beside its list, on a wide screen. */
import { useState } from 'react';
import { View } from '@tarojs/components';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { ActSheet, HazardActs, hasActs } from './hazard-acts';
import { HazardBody } from './hazard-body';
import { WHAT, WHOSE, useHazard } from './use-hazard';
import type { ReactNode } from 'react';
import type { Move } from './hazard';

interface HazardPanelProps {
  hazardId: string;
  reminder?: ReactNode;
  onOpen: (hazardId: string) => void;
}

export function HazardPanel({ hazardId, reminder, onOpen }: HazardPanelProps) {
  const { data: hazard, problem, retry } = useHazard(hazardId);
  const [move, setMove] = useState<Move>();
  if (!hazard)
    return problem ? (
      <Unopened problem={problem} what={WHAT} whose={WHOSE} onRetry={retry} />
    ) : (
      <SkeletonCard lines={5} />
    );
  return (
    <View className="ly-hazards">
      {problem && <ProblemNote text={problem.text} />}
      <HazardBody hazard={hazard} onMain={onOpen} />
      {hasActs(hazard) && <HazardActs hazard={hazard} onOpen={setMove} />}
      <ActSheet hazard={hazard} move={move} refresh={retry} onClose={() => setMove(undefined)} />
      {hazard.state !== 'closed' && reminder}
    </View>
  );
}
