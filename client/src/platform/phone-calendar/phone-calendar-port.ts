/** The phone's own calendar: WeChat writes into it, a browser hands over a file instead. */
export interface PhoneEvent {
  title: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  where: string;
}

export interface PhoneCalendar {
  canAdd: boolean;
  /** Whether it was added; `false` when the person did not let it. */
  add: (event: PhoneEvent) => Promise<boolean>;
}
