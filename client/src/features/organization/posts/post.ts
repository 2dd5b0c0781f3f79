/** A person and a post of theirs, as the server tells it. */
import type { person } from '@louyu/shared/contracts/organization-people';
import type { OutputOf } from '../../../platform/call/contract';
import type { Done } from '../done-slip';

export type Shown = OutputOf<typeof person>;
export type Post = Shown['positions'][number];

export interface SheetProps {
  person: Shown;
  onClose: () => void;
  onDone: (done: Done) => void;
}

export const isStanding = ({ role, when }: Post): boolean =>
  role !== 'student' && when !== 'before';

export const keyOf = ({ role, scope, from }: Post): string =>
  [role, 'id' in scope ? scope.id : scope.kind, from].join('.');
