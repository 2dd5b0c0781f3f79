/** Nothing here yet: says what would be here and how it comes. */
import { Notice } from './notice';
import type { ReactNode } from 'react';
import type { IconName } from '../words/icon';

interface EmptyStateProps {
  /** What would be here: 还没有待办. */
  title: string;
  /** How it comes: 排到你巡查时会出现在这里. */
  how: string;
  icon?: IconName;
  action?: ReactNode;
}

export const EmptyState = ({ title, how, icon = 'tray', action }: EmptyStateProps) => (
  <Notice icon={icon} title={title} action={action}>
    {how}
  </Notice>
);
