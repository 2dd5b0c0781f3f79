/** Not for this person: says whose it is and where to turn. */
import { Notice } from './notice';
import type { ReactNode } from 'react';

interface NoPermissionProps {
  /** What is behind the door: 发展意见. */
  what: string;
  /** Whose it is, by role: 公寓党建指导部. */
  whose: string;
  /** Where to turn; a way on is always offered. */
  action?: ReactNode;
}

export const NoPermission = ({ what, whose, action }: NoPermissionProps) => (
  <Notice icon="lock" title={`${what}由${whose}办理`} action={action}>
    你不在这个岗位上，所以这里没有打开。如果应该由你办理，请联系{whose}登记。
  </Notice>
);
