/** The procedures of this context. */
import type { Handler } from '../../kernel/handler';

export const conductHandlers: Handler[] = [];
