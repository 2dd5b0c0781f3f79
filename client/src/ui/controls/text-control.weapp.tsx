/** In WeChat: its own input and textarea; the limit is left to the counter, so a paste is never cut. */
import { classNames } from '../class-names';
import { Input, Textarea } from '@tarojs/components';
import type { TextControlProps } from './text-control-port';

const NO_LIMIT = -1;

export function TextControl(props: TextControlProps) {
  const shared = {
    id: props.id,
    className: classNames('ly-field__control', props.multiline && 'ly-field__control--tall'),
    value: props.value,
    placeholder: props.placeholder,
    placeholderClass: 'ly-field__placeholder',
    disabled: props.disabled,
    maxlength: NO_LIMIT,
    cursorSpacing: 96,
  };
  const change = (event: { detail: { value: string } }) => props.onChange(event.detail.value);
  if (props.multiline)
    return <Textarea {...shared} fixed={props.inSheet} autoHeight onInput={change} />;
  const type = props.keyboard === 'number' ? 'number' : 'text';
  return <Input {...shared} type={type} onInput={change} onConfirm={props.onDone} />;
}
