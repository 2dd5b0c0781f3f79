/** Everything held about people, context by context; a collection in none of these fails a test. */
import type { Holding, HoldingsOf, NothingPersonal } from './kernel/holdings';
import { careHoldings } from './modules/care/holdings';
import { calendarHoldings } from './modules/calendar/holdings';
import { conductHoldings } from './modules/conduct/holdings';
import { developmentHoldings } from './modules/development/holdings';
import { dutyHoldings } from './modules/duties/holdings';
import { reportHoldings } from './modules/duties/report-holdings';
import { hazardHoldings } from './modules/hazards/holdings';
import { inspectionHoldings } from './modules/inspections/holdings';
import { mailboxHoldings } from './modules/mailbox/holdings';
import { nameplateHoldings } from './modules/nameplates/holdings';
import { organizationHoldings } from './modules/organization/holdings';
import { receptionHoldings } from './modules/reception/holdings';
import { photoHoldings } from './modules/photos/holdings';
import { recordHoldings } from './modules/records/holdings';
import { reminderHoldings } from './modules/reminders/holdings';

const CONTEXTS: HoldingsOf[] = [
  organizationHoldings,
  nameplateHoldings,
  inspectionHoldings,
  hazardHoldings,
  conductHoldings,
  mailboxHoldings,
  developmentHoldings,
  dutyHoldings,
  calendarHoldings,
  receptionHoldings,
  reportHoldings,
  careHoldings,
  reminderHoldings,
  photoHoldings,
  recordHoldings,
];

export const HOLDINGS: Holding[] = CONTEXTS.flatMap(({ holdings }) => [...holdings]);

export const NOTHING_PERSONAL: NothingPersonal[] = CONTEXTS.flatMap(({ nothing }) => [...nothing]);
