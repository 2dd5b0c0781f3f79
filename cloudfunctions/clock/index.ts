/** The timer: runs what is due. Refuses every call that carries a user. */
import { instantOf } from '@louyu/shared/domain/kernel/calendar';
import { compose } from '../composition';
import { refuseUsers } from '../kernel/identity';
import { runJobs } from '../kernel/jobs';
import { jobs } from './jobs';

const container = compose([]);

export async function main(): Promise<{ ran: { job: string; done: number }[] }> {
  refuseUsers();
  return { ran: await runJobs(jobs, container, instantOf(new Date())) };
}
