/** The procedures that a person calls, context by context. */
import { TEMPLATES } from '../environment/templates';
import type { Handler } from '../kernel/handler';
import { careHandlers } from '../modules/care/handlers';
import { calendarHandlers } from '../modules/calendar/handlers';
import { conductHandlers } from '../modules/conduct/handlers';
import { developmentHandlers } from '../modules/development/handlers';
import { dutyHandlers } from '../modules/duties/handlers';
import { hazardHandlers } from '../modules/hazards/handlers';
import { importHandlers } from '../modules/organization/import/handlers';
import { attributionHandlers } from '../modules/inspections/attributions';
import { planHandlers } from '../modules/inspections/plans';
import { inspectionHandlers } from '../modules/inspections/handlers';
import { drawHandlers } from '../modules/inspections/draws';
import { formHandlers } from '../modules/inspections/forms';
import { hearingHandlers } from '../modules/inspections/hearings';
import { photoHandlers } from '../modules/photos/handlers';
import { resultHandlers } from '../modules/inspections/results';
import { mailboxHandlers } from '../modules/mailbox/handlers';
import { nameplateHandlers } from '../modules/nameplates/handlers';
import { bodyHandlers } from '../modules/organization/bodies';
import { groupHandlers } from '../modules/organization/groups';
import { handoverHandlers } from '../modules/organization/handovers';
import { organizationHandlers } from '../modules/organization/handlers';
import { joiningHandlers } from '../modules/organization/joining';
import { peopleHandlers } from '../modules/organization/people';
import { postHandlers } from '../modules/organization/posts';
import { receptionHandlers } from '../modules/reception/handlers';
import { HOLDINGS } from '../holdings';
import { recordHandlers } from '../modules/records/handlers';
import { reminderHandlers } from '../modules/reminders/handlers';

export const apiHandlers: Handler[] = [
  ...careHandlers,
  ...calendarHandlers,
  ...receptionHandlers,
  ...conductHandlers,
  ...developmentHandlers,
  ...dutyHandlers,
  ...hazardHandlers,
  ...importHandlers,
  ...inspectionHandlers,
  ...drawHandlers,
  ...planHandlers,
  ...formHandlers,
  ...hearingHandlers,
  ...attributionHandlers,
  ...resultHandlers,
  ...photoHandlers,
  ...mailboxHandlers,
  ...nameplateHandlers,
  ...organizationHandlers,
  ...bodyHandlers,
  ...groupHandlers,
  ...handoverHandlers,
  ...joiningHandlers,
  ...peopleHandlers,
  ...postHandlers,
  ...recordHandlers(HOLDINGS),
  ...reminderHandlers(TEMPLATES),
];
