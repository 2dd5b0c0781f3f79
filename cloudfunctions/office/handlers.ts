/** The procedures that need heavy libraries or a long time. */
import { subscribers } from '../composition';
import { HOLDINGS } from '../holdings';
import type { Handler } from '../kernel/handler';
import { calendarOfficeHandlers } from '../modules/calendar/office';
import { developmentOfficeHandlers } from '../modules/development/office';
import { hazardOfficeHandlers } from '../modules/hazards/office';
import { inspectionOfficeHandlers } from '../modules/inspections/office';
import { importOfficeHandlers } from '../modules/organization/import/office';
import { organizationOfficeHandlers } from '../modules/organization/office';
import { recordOfficeHandlers } from '../modules/records/office';

export const officeHandlers: Handler[] = [
  ...hazardOfficeHandlers,
  ...inspectionOfficeHandlers,
  ...calendarOfficeHandlers,
  ...developmentOfficeHandlers,
  ...organizationOfficeHandlers,
  ...importOfficeHandlers(subscribers),
  ...recordOfficeHandlers(HOLDINGS),
];
