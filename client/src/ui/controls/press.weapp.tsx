/** In WeChat a press is a view with a role, since its own button brings a style to fight. */
import { View } from '@tarojs/components';
import { classNames } from '../class-names';
import type { ITouchEvent } from '@tarojs/components';
import type { PressProps } from './press-port';
import './press.scss';

export function Press(props: PressProps) {
  const { disabled = false, checked, expanded } = props;
  const press = (event: ITouchEvent) => {
    event.stopPropagation();
    if (!disabled) props.onPress();
  };
  return (
    <View
      id={props.id}
      className={classNames('ly-press', disabled && 'ly-press--off', props.className)}
      hoverClass={disabled ? 'none' : 'ly-press--held'}
      hoverStopPropagation
      role={props.role ?? 'button'}
      aria-label={props.label}
      aria-checked={checked}
      aria-expanded={expanded}
      aria-disabled={disabled}
      onClick={press}
    >
      {props.children}
    </View>
  );
}
