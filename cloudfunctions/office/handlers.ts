/** The procedures that need heavy libraries or a long time. */
import type { Handler } from '../kernel/handler';
import { hazardOfficeHandlers } from '../modules/hazards/office';
import { organizationOfficeHandlers } from '../modules/organization/office';

export const officeHandlers: Handler[] = [...hazardOfficeHandlers, ...organizationOfficeHandlers];
