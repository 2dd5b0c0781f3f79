/** The procedures that need heavy libraries or a long time. */
import type { Handler } from '../kernel/handler';
import { hazardOfficeHandlers } from '../modules/hazards/office';

export const officeHandlers: Handler[] = [...hazardOfficeHandlers];
