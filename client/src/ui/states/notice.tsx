/** The one shape behind empty, error and no-permission: a sign, what it is, what comes next. */
import { Text, View } from '@tarojs/components';
import { Icon } from '../words/icon';
import type { ReactNode } from 'react';
import type { IconName } from '../words/icon';
import './notice.scss';

interface NoticeProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Small print: a number to quote. */
  fine?: string;
  /** Interrupts a screen reader. */
  alert?: boolean;
}

export const Notice = ({ icon, title, children, action, fine, alert = false }: NoticeProps) => (
  <View className="ly-notice" role={alert ? 'alert' : 'status'}>
    <View className="ly-notice__sign">
      <Icon name={icon} size="large" />
    </View>
    <Text className="ly-notice__title">{title}</Text>
    {children && <View className="ly-notice__words">{children}</View>}
    {action && <View className="ly-notice__action">{action}</View>}
    {fine && <Text className="ly-notice__fine">{fine}</Text>}
  </View>
);
