/** How a silence is called. */
import type { Day } from '@louyu/shared/domain/kernel/calendar';
import { hashOf } from '../../kernel/hash';

/** Short, because a message's page carries it; the same silence always has the same. */
export const silenceId = (dutyId: string, dueOn: Day): string =>
  hashOf('silence', dutyId, dueOn).slice(0, 24);
