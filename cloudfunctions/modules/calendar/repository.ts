/** Occasions, who was there, reports, rules that were added, and everybody's calendar as stored. */
import type {
  Attendance,
  CalendarEntry,
  Occasion,
  OwnCadence,
  ThoughtReport,
} from '@louyu/shared/domain/calendar/state';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { type Collection, collection } from '../../kernel/collection';

export const occasions: Collection<Occasion> = collection<Occasion>('occasions', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ expected }) => ({ addressee: expected }),
});

export const attendances: Collection<Attendance> = collection<Attendance>('attendances', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ personId }) => ({ subject: [personId] }),
});

/** Without a place: nobody reads one by their post. */
export const thoughtReports: Collection<ThoughtReport> = collection<ThoughtReport>(
  'thought_reports',
  { ties: ({ author, reader }) => ({ author: [author], addressee: [reader] }) },
);

export const cadences: Collection<OwnCadence> = collection<OwnCadence>('cadences');

export const calendarEntries: Collection<CalendarEntry> =
  collection<CalendarEntry>('calendar_entries');

/** What of a term's calendar was made: `<cadence>.<building>`, so that the clock makes the rest. */
export interface CalendarTerm extends Entity {
  checkedOn: string;
  made: string[];
}

export const calendarTerms: Collection<CalendarTerm> = collection<CalendarTerm>('calendar_terms');
