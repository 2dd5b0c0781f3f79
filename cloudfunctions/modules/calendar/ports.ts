/** What other contexts may ask of organization life: where somebody was, with the records. */
import type { Ports } from '../../kernel/ports';
import { attendances, thoughtReports } from './repository';

const MOST = 400;

export const calendarPorts: Ports['calendar'] = {
  async attendanceOf(read, personId, { from, until }) {
    const where = { personId, startsAt: { from, upTo: until } };
    const found = await read.all(attendances, where, MOST);
    return found.map(({ id, kind, state, startsAt }) => ({ id, kind, state, startsAt }));
  },
  async reportsOf(read, personId, { from, until }) {
    const where = { author: personId, dueAt: { from, upTo: until } };
    const found = await read.all(thoughtReports, where, MOST);
    return found.map(({ id, period, state, dueAt }) => ({ id, period, state, dueAt }));
  },
};
