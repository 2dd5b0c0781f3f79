/** 安排: the best arrangement there is, line by line with its reasons; a person edits and confirms it. */
import { useState } from 'react';
import { coverage, propose } from '@louyu/shared/contracts/duties';
import { DUTY_KIND_TERMS } from '@louyu/shared/messages/duties';
import { useRead } from '../../platform/query/use-read';
import { Page } from '../../ui/frame/page';
import { SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import { ProposalView } from './proposal-view';
import { WHOSE } from './words';

import { ConfirmedSlip } from './confirmed-slip';
import type { Confirmed } from './confirm-sheet';
import type { Whose } from './roster';

interface ProposeScreenProps {
  whose: Whose;
  /** Back to what is covered. */
  onBoard: () => void;
}

const WHAT = '安排';

/** The proposal and the people and targets that it speaks of; asked for together. */
function useProposal(whose: Whose) {
  const board = useRead(coverage, whose);
  const proposal = useRead(propose, whose);
  const retry = () => {
    board.retry();
    proposal.retry();
  };
  const problem = proposal.problem ?? board.problem;
  return { coverage: board.data, proposal: proposal.data, problem, retry };
}

export function ProposeScreen({ whose, onBoard }: ProposeScreenProps) {
  const [confirmed, setConfirmed] = useState<Confirmed>();
  const { coverage: board, proposal, problem, retry } = useProposal(whose);
  if (confirmed) return <ConfirmedSlip whose={whose} confirmed={confirmed} onBoard={onBoard} />;
  if (board && proposal)
    return (
      <ProposalView
        whose={whose}
        coverage={board}
        proposal={proposal}
        refresh={retry}
        onDone={setConfirmed}
        onBoard={onBoard}
      />
    );
  return (
    <Page wide title={WHAT} heading={DUTY_KIND_TERMS[whose.kind]}>
      {problem ? (
        <Unopened problem={problem} what={WHAT} whose={WHOSE} onRetry={retry} />
      ) : (
        <SkeletonRows count={8} />
      )}
    </Page>
  );
}
