/** What the clock does for this context. */
import type { Job } from '../../kernel/jobs';

export const reminderJobs: Job[] = [];
