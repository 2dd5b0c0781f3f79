/** Anything that answers to a tap: a real button in the browser, a view with a role in WeChat. */
import type { ReactNode } from 'react';

export interface PressProps {
  onPress: () => void;
  children?: ReactNode;
  id?: string;
  className?: string;
  /** What a screen reader says when the content does not say it. */
  label?: string;
  disabled?: boolean;
  role?: 'button' | 'radio' | 'checkbox' | 'tab';
  /** For `radio` and `checkbox`. */
  checked?: boolean;
  /** For something that opens and closes. */
  expanded?: boolean;
}
