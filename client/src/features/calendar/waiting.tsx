/** Before there is anything to show: the skeleton of it, or why it did not open. */
import { SkeletonCard, SkeletonRows } from '../../ui/states/skeleton';
import { Unopened } from '../../ui/states/unopened';
import type { CallProblem } from '../../platform/call/call-problem';

interface WaitingProps {
  problem: CallProblem | undefined;
  what: string;
  whose: string;
  onRetry: () => void;
  onLeave?: () => void;
  /** How many rows will be there; a card of lines otherwise. */
  rows?: number;
}

export function Waiting({ problem, rows, ...unopened }: WaitingProps) {
  if (problem) return <Unopened problem={problem} {...unopened} />;
  return rows === undefined ? <SkeletonCard lines={6} /> : <SkeletonRows count={rows} />;
}
