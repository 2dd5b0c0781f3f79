/** The clock's jobs, in the order in which they run. */
import { type Job, finishActs } from '../kernel/jobs';
import { reminderJobs } from '../modules/reminders/jobs';

export const jobs: Job[] = [finishActs, ...reminderJobs];
