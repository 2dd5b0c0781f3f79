/** A browser has no way into the phone's calendar; the screen offers the file. */
import type { PhoneCalendar } from './phone-calendar-port';

export const phoneCalendar: PhoneCalendar = { canAdd: false, add: async () => false };
