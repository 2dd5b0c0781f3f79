/** Help for students who need it, and the button for when it cannot wait. */
import type { Handler } from '../../kernel/handler';
import { alarmHandlers } from './alarms';
import { caseHandlers } from './cases';

export const careHandlers: Handler[] = [...caseHandlers, ...alarmHandlers];
