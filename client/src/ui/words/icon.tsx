/** The few signs that we draw ourselves; they take the colour of the words beside them. */
import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import './icon.scss';

export type IconName =
  | 'add'
  | 'back'
  | 'building'
  | 'camera'
  | 'check'
  | 'clock'
  | 'close'
  | 'cloud'
  | 'copy'
  | 'door'
  | 'down'
  | 'flag'
  | 'forward'
  | 'lock'
  | 'pause'
  | 'person'
  | 'phone'
  | 'print'
  | 'refresh'
  | 'scan'
  | 'tray'
  | 'warn';

interface IconProps {
  name: IconName;
  /** `small` stands in a line of words, `large` alone in an empty page. */
  size?: 'small' | 'normal' | 'large';
}

export const Icon = ({ name, size = 'normal' }: IconProps) => (
  <View className={classNames('ly-icon', `ly-icon--${name}`, `ly-icon--${size}`)} />
);
