/** The public story of a hazard for whoever holds its receipt. */
import type { ReactNode } from 'react';
import { follow } from '@louyu/shared/contracts/hazards';
import { hazardDeed } from '@louyu/shared/messages/hazards';
import {
  HAZARD_KIND_TERMS,
  HAZARD_ROLE_TERMS,
  HAZARD_STATE_TERMS,
} from '@louyu/shared/messages/terms';
import { useRead } from '../../platform/query/use-read';
import { Card } from '../../ui/frame/card';
import { Timeline } from '../../ui/pieces/timeline';
import { ErrorState } from '../../ui/states/error-state';
import { SkeletonCard } from '../../ui/states/skeleton';
import { State } from '../../ui/words/state';
import { NEXT } from './words';
import type { OutputOf } from '../../platform/call/contract';

type Followed = OutputOf<typeof follow>;

interface FollowedHazardProps {
  receipt: string;
  /** Shown when the receipt belongs to no hazard. */
  otherwise: ReactNode;
}

const Story = ({ hazard }: { hazard: Followed }) => (
  <Card
    title={HAZARD_KIND_TERMS[hazard.kind]}
    aside={
      <State tone={hazard.state === 'closed' ? 'done' : 'due'}>
        {HAZARD_STATE_TERMS[hazard.state]}
      </State>
    }
  >
    <Timeline
      next={NEXT[hazard.state]}
      steps={hazard.steps.map((step, at) => ({
        id: String(at),
        at: step.at,
        who: HAZARD_ROLE_TERMS[step.role],
        did: hazardDeed(step),
        more: (at === 0 ? hazard.text : step.note) || undefined,
        tone: step.act === 'verified' ? 'done' : 'quiet',
      }))}
    />
  </Card>
);

export function FollowedHazard({ receipt, otherwise }: FollowedHazardProps) {
  const { data, problem, loading, retry } = useRead(follow, { receipt });
  if (loading) return <SkeletonCard lines={5} />;
  if (data) return <Story hazard={data} />;
  if (problem?.code === 'hazards.unknown_receipt') return <>{otherwise}</>;
  return <ErrorState title="没有查到" text={problem?.text ?? ''} onRetry={retry} />;
}
