/** A page that did not open: not this person's, not there, or not reachable now. */
import { EmptyState } from './empty-state';
import { ErrorState } from './error-state';
import { NoPermission } from './no-permission';
import type { ReactNode } from 'react';

interface UnopenedProps {
  /** The refusal, as the call that failed tells it. */
  problem: { code: string; text: string; requestId?: string; passing: boolean };
  /** What is behind the door: 发展意见. */
  what: string;
  /** Whose it is, by role. */
  whose: string;
  onRetry: () => void;
  /** A way on. */
  action?: ReactNode;
}

export function Unopened({ problem, what, whose, onRetry, action }: UnopenedProps) {
  if (problem.code === 'kernel.forbidden')
    return <NoPermission what={what} whose={whose} action={action} />;
  if (problem.code === 'kernel.not_found')
    return <EmptyState title={`没有找到这份${what}`} how={problem.text} action={action} />;
  return (
    <ErrorState
      title={`没有打开${what}`}
      text={problem.text}
      requestId={problem.requestId}
      onRetry={problem.passing ? onRetry : undefined}
    />
  );
}
