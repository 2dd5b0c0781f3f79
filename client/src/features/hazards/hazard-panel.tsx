/** A hazard beside its list, on a wide screen. */
import { View } from '@tarojs/components';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { HazardActs } from './hazard-acts';
import { HazardBody } from './hazard-body';
import { TITLE, WHOSE, useHazard } from './use-hazard';
import type { ReactNode } from 'react';

interface HazardPanelProps {
  hazardId: string;
  reminder?: ReactNode;
}

export function HazardPanel({ hazardId, reminder }: HazardPanelProps) {
  const { data: hazard, problem, retry } = useHazard(hazardId);
  if (!hazard)
    return problem ? (
      <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />
    ) : (
      <SkeletonCard lines={5} />
    );
  return (
    <View className="ly-hazards">
      {problem && <ProblemNote text={problem.text} />}
      <HazardBody hazard={hazard} />
      <HazardActs hazard={hazard} refresh={retry} />
      {hazard.state !== 'closed' && reminder}
    </View>
  );
}
