/** In the browser: its own calendar. */
import type { DayControlProps } from './day-control-port';

export const DayControl = ({ id, label, value, onChange, latest }: DayControlProps) => (
  <input
    type="date"
    id={id}
    className="ly-field__control"
    aria-label={label}
    value={value}
    max={latest}
    onChange={({ target }) => target.value && onChange(target.value)}
  />
);
