/** In the browser: its own calendar. */
import type { DayControlProps } from './day-control-port';

export const DayControl = ({ id, label, value, onChange, ...range }: DayControlProps) => (
  <input
    type="date"
    id={id}
    className="ly-field__control"
    aria-label={label}
    value={value}
    min={range.earliest}
    max={range.latest}
    onChange={({ target }) => target.value && onChange(target.value)}
  />
);
