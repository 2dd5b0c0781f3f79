/** A page that did not open: not this person's, not there, or not reachable now. */
import { Button } from '../controls/button';
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
  /** A way on, in place of the usual one. */
  action?: ReactNode;
  /** Back to today, for a page that was opened from a message and has nothing behind it. */
  onLeave?: () => void;
}

const Leave = ({ onLeave }: Pick<UnopenedProps, 'onLeave'>) =>
  onLeave ? (
    <Button narrow id="leave" onPress={onLeave}>
      回到今天
    </Button>
  ) : null;

export function Unopened({ problem, what, whose, onRetry, ...ways }: UnopenedProps) {
  const action = ways.action ?? <Leave onLeave={ways.onLeave} />;
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
