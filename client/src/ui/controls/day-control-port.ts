/** The bare place to choose a day, without its label. */
export interface DayControlProps {
  id: string;
  label: string;
  /** `2026-11-20` */
  value: string;
  onChange: (day: string) => void;
  /** The first day that may be chosen. */
  earliest?: string;
  /** The last day that may be chosen. */
  latest?: string;
}
