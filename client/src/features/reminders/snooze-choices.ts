/** When something may come back that was put off: few hours that suit people, before it is due. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

export interface SnoozeChoice {
  /** ISO instant. */
  value: string;
  label: string;
}

/** So many hours after the Shanghai midnight that `days` from today begins. */
const at = (now: Date, days: number, hours: number): number => {
  const midnight = Math.floor((now.getTime() + SHANGHAI) / DAY) * DAY - SHANGHAI;
  return midnight + days * DAY + hours * HOUR;
};

const HOURS: readonly [label: string, days: number, hours: number][] = [
  ['今天中午 12:00', 0, 12],
  ['今天傍晚 18:00', 0, 18],
  ['今晚 20:30', 0, 20.5],
  ['明天早上 8:00', 1, 8],
  ['明天傍晚 18:00', 1, 18],
  ['后天早上 8:00', 2, 8],
];

/** Not worth putting off for less. */
const LEAST = HOUR / 2;

/** The hours between soon and `latest`; empty when nothing fits any more. */
export const snoozeChoices = (now: Date, latest: string): SnoozeChoice[] =>
  HOURS.map(([label, days, hours]) => ({ label, instant: at(now, days, hours) }))
    .filter(({ instant }) => instant >= now.getTime() + LEAST && instant < Date.parse(latest))
    .map(({ label, instant }) => ({ label, value: new Date(instant).toISOString() }));
