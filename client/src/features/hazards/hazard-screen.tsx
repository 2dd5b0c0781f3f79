/** 隐患: one hazard as a page, opened from a list or straight from a reminder. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { HAZARD_KIND_TERMS } from '@louyu/shared/messages/terms';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { HazardActs } from './hazard-acts';
import { HazardBody } from './hazard-body';
import { TITLE, WHOSE, useHazard } from './use-hazard';
import type { ReactNode } from 'react';

interface HazardScreenProps {
  hazardId: string;
  /** Beside a hazard that still waits for somebody: 逾期时提醒我. */
  reminder?: ReactNode;
}

export function HazardScreen({ hazardId, reminder }: HazardScreenProps) {
  const { data: hazard, problem, retry } = useHazard(hazardId);
  if (!hazard)
    return (
      <Page title={TITLE}>
        {!problem && <SkeletonCard lines={5} />}
        {problem && <Unopened problem={problem} what={TITLE} whose={WHOSE} onRetry={retry} />}
      </Page>
    );
  const acts = hazard.may.length > 0 && <HazardActs hazard={hazard} refresh={retry} />;
  return (
    <Page
      title={TITLE}
      heading={`${roomLabel(hazard.roomId)} ${HAZARD_KIND_TERMS[hazard.kind]}`}
      foot={acts}
    >
      {problem && <ProblemNote text={problem.text} />}
      <HazardBody hazard={hazard} />
      {hazard.state !== 'closed' && reminder}
    </Page>
  );
}
