/** A verb in a box. One `primary` a screen: the red one, within the thumb's reach. */
import { Text, View } from '@tarojs/components';
import { classNames } from '../class-names';
import { Icon } from '../words/icon';
import { Press } from './press';
import type { IconName } from '../words/icon';
import './button.scss';

interface ButtonProps {
  /** A verb and its object: 提交检查. */
  children: string;
  onPress: () => void;
  kind?: 'primary' | 'secondary' | 'quiet';
  /** What it says while it works, e.g. 正在提交…; shown only when `busy`. */
  busy?: string | false;
  disabled?: boolean;
  icon?: IconName;
  /** Takes the words' width instead of the column's. */
  narrow?: boolean;
  id?: string;
  label?: string;
}

const Mark = ({ busy, icon }: { busy: boolean; icon: IconName | undefined }) => {
  if (busy) return <View className="ly-button__wheel" />;
  return icon ? <Icon name={icon} /> : null;
};

export function Button({ kind = 'secondary', busy = false, ...props }: ButtonProps) {
  const off = Boolean(props.disabled) || busy !== false;
  return (
    <Press
      id={props.id}
      label={props.label}
      disabled={off}
      onPress={props.onPress}
      className={classNames(
        'ly-button',
        `ly-button--${kind}`,
        props.narrow && 'ly-button--narrow',
        off && 'ly-button--off',
        busy !== false && 'ly-button--busy',
      )}
    >
      <Mark busy={busy !== false} icon={props.icon} />
      <Text>{busy === false ? props.children : busy}</Text>
    </Press>
  );
}
