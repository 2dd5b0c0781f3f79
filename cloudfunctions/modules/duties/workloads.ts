/**
 * Workload in one round trip: who serves in a place, what they held, and every record that
 * their duties asked for. The same sums for the person and for those who lead.
 */
import * as contract from '@louyu/shared/contracts/duty-workload';
import type { Contact } from '@louyu/shared/domain/duties/contact-record';
import type { DutyRecord, DutyRound, Leave } from '@louyu/shared/domain/duties/state';
import { type Made, type Period, sumsOf, workOf } from '@louyu/shared/domain/duties/workload';
import { type Day, type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Person, Unit } from '@louyu/shared/domain/organization/state';
import { collection } from '../../kernel/collection';
import { type Handler, reads } from '../../kernel/handler';
import type { Reader, Stage } from '../../kernel/repository';
import { type Row, all, joined } from './joins';
import { contacts, dutyRecords, dutyRounds, leaves } from './repository';

const people = collection('people');

/** More than any building or college has who serve. */
const MOST_PEOPLE = 400;

const BUILDING = /^b\d{2}$/;

/** What their duties left behind; sheets and rounds of other periods stay where they are. */
const BEHIND: Stage[] = [
  joined(dutyRecords.name, 'duties', '_id', 'holder'),
  joined(contacts.name, 'sheets', '_id', 'author'),
  joined(dutyRounds.name, 'rounds', '_id', 'inspectors'),
  joined(leaves.name, 'leaves', '_id', '_id'),
  joined('units', 'units', 'duties.target', '_id'),
  joined('people', 'contacted', 'duties.target', '_id'),
];

const doneOnOf = (doneAt: Instant | null): Day | null => doneAt && dayOf(doneAt);

const madeOf = ({ id, dutyId, kind, target, happenedOn, followUp }: Contact): Made => ({
  ...{ id, dutyId, kind, target, happenedOn },
  followUp: followUp && { dueOn: followUp.dueOn, doneOn: doneOnOf(followUp.doneAt) },
});

const heldIn =
  ({ from, until }: Period) =>
  (duty: DutyRecord): boolean =>
    duty.from <= until && (duty.until === null || duty.until >= from);

function shown(row: Row, period: Period, today: Day) {
  const { _id: personId, name } = row as unknown as { _id: string; name: string };
  const named = [...all<Unit>(row, 'units'), ...all<Person>(row, 'contacted')];
  const names = new Map(named.map((one) => [one.id, one.name]));
  const duties = all<DutyRecord>(row, 'duties').filter(heldIn(period));
  const sheets = all<Contact>(row, 'sheets').map(madeOf);
  const rounds = all<DutyRound>(row, 'rounds');
  const periods = all<Leave>(row, 'leaves').flatMap((leave) => leave.periods);
  const work = workOf({ person: personId, duties, sheets, rounds, leaves: periods }, period, today);
  return {
    ...{ personId, name, duties: duties.length, sums: sumsOf(work) },
    work: work.map(({ duty, ...each }) => ({
      ...each,
      duty: duty && { ...duty, name: names.get(duty.target) ?? null },
    })),
  };
}

const find = async (read: Reader, match: Record<string, unknown>, most: number) =>
  (await read.aggregate(people, [['match', match], ...BEHIND], most)) as unknown as Row[];

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, 'zh');

const list = reads(contract.workload, async ({ input: { place, ...period }, read, now }) => {
  const serving = BUILDING.test(place)
    ? { servesIn: place }
    : { collegeId: place, servesIn: { $gt: '' } };
  const rows = await find(read, serving, MOST_PEOPLE);
  return { people: rows.map((row) => shown(row, period, dayOf(now))).sort(byName) };
});

const mine = reads(contract.myWorkload, async ({ input, actor, read, now }) => {
  const [row] = await find(read, { _id: actor.personId }, 1);
  return shown(row ?? ({ _id: actor.personId, name: actor.name } as never), input, dayOf(now));
});

export const workloadHandlers: Handler[] = [list, mine];
