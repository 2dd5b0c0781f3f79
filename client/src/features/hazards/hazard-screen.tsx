/** 隐患: one hazard as a page, opened from a list or straight from a reminder. */
import { useState } from 'react';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { HAZARD_KIND_TERMS } from '@louyu/shared/messages/terms';
import { Page } from '../../ui/frame/page';
import { ProblemNote } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { ActSheet, HazardActs, hasActs } from './hazard-acts';
import { HazardBody } from './hazard-body';
import { TITLE, WHAT, WHOSE, useHazard } from './use-hazard';
import type { ReactNode } from 'react';
import type { CallProblem } from '../../platform/call/call-problem';
import type { Hazard, Move } from './hazard';

interface HazardScreenProps {
  hazardId: string;
  /** Beside a hazard that still waits for somebody: 逾期时提醒我. */
  reminder?: ReactNode;
  /** Opens another hazard: the one that this was merged into. */
  onOpen: (hazardId: string) => void;
}

interface OpenedProps extends Pick<HazardScreenProps, 'reminder' | 'onOpen'> {
  hazard: Hazard;
  problem: CallProblem | undefined;
  refresh: () => void;
}

function Opened({ hazard, problem, refresh, reminder, onOpen }: OpenedProps) {
  const [move, setMove] = useState<Move>();
  return (
    <Page
      title={TITLE}
      heading={`${roomLabel(hazard.roomId)} ${HAZARD_KIND_TERMS[hazard.kind]}`}
      foot={hasActs(hazard) && <HazardActs hazard={hazard} onOpen={setMove} />}
    >
      {problem && <ProblemNote text={problem.text} />}
      <HazardBody hazard={hazard} onMain={onOpen} />
      {hazard.state !== 'closed' && reminder}
      <ActSheet hazard={hazard} move={move} refresh={refresh} onClose={() => setMove(undefined)} />
    </Page>
  );
}

export function HazardScreen({ hazardId, reminder, onOpen }: HazardScreenProps) {
  const { data: hazard, problem, retry } = useHazard(hazardId);
  if (hazard) return <Opened {...{ hazard, problem, reminder, onOpen }} refresh={retry} />;
  return (
    <Page title={TITLE}>
      {!problem && <SkeletonCard lines={5} />}
      {problem && <Unopened problem={problem} what={WHAT} whose={WHOSE} onRetry={retry} />}
    </Page>
  );
}
