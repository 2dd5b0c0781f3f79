/** The procedures of this context. */
import type { Handler } from '../../kernel/handler';

export const inspectionHandlers: Handler[] = [];
