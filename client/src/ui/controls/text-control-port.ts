/** The bare place to type in, without label or counter. */
export interface TextControlProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  multiline?: boolean;
  max?: number;
  placeholder?: string;
  /** Which keyboard opens. */
  keyboard?: 'text' | 'number';
  disabled?: boolean;
  invalid?: boolean;
  onDone?: () => void;
  /** Stands in a sheet: WeChat must be told, or the text drifts away from its box. */
  inSheet?: boolean;
}
