/** In the browser a press is a real button: focus, keyboard and reading aloud come with it. */
import { classNames } from '../class-names';
import type { PressProps } from './press-port';
import './press.scss';

export const Press = (props: PressProps) => (
  <button
    type="button"
    id={props.id}
    className={classNames('ly-press', props.className)}
    role={props.role}
    aria-label={props.label}
    aria-checked={props.checked}
    aria-expanded={props.expanded}
    disabled={props.disabled}
    onClick={(event) => {
      event.stopPropagation();
      props.onPress();
    }}
  >
    {props.children}
  </button>
);
