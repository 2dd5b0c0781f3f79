/** The procedures that need heavy libraries or a long time. */
import { subscribers } from '../composition';
import { HOLDINGS } from '../holdings';
import type { Handler } from '../kernel/handler';
import { hazardOfficeHandlers } from '../modules/hazards/office';
import { importOfficeHandlers } from '../modules/organization/import/office';
import { organizationOfficeHandlers } from '../modules/organization/office';
import { recordOfficeHandlers } from '../modules/records/office';

export const officeHandlers: Handler[] = [
  ...hazardOfficeHandlers,
  ...organizationOfficeHandlers,
  ...importOfficeHandlers(subscribers),
  ...recordOfficeHandlers(HOLDINGS),
];
