/** In the browser: a native input, so labels, paste and the keyboard behave as they should. */
import { classNames } from '../class-names';
import type { ChangeEvent, KeyboardEvent } from 'react';
import type { TextControlProps } from './text-control-port';

const attributes = (props: TextControlProps) => ({
  id: props.id,
  className: classNames('ly-field__control', props.multiline && 'ly-field__control--tall'),
  value: props.value,
  placeholder: props.placeholder,
  disabled: props.disabled,
  'aria-label': props.label,
  'aria-invalid': props.invalid,
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    props.onChange(event.target.value),
});

export function TextControl(props: TextControlProps) {
  if (props.multiline) return <textarea rows={4} {...attributes(props)} />;
  const finish = (event: KeyboardEvent) => event.key === 'Enter' && props.onDone?.();
  return (
    <input
      {...attributes(props)}
      inputMode={props.keyboard === 'number' ? 'numeric' : 'text'}
      onKeyDown={finish}
    />
  );
}
