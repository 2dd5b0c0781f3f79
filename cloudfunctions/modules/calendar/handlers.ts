/** The calendar as it is looked at, and the rules that the department adds. */
import * as contract from '@louyu/shared/contracts/calendar';
import { CADENCES } from '@louyu/shared/domain/calendar/cadences';
import * as own from '@louyu/shared/domain/calendar/own-cadence';
import type { CalendarEntry, OccasionKind, OwnCadence } from '@louyu/shared/domain/calendar/state';
import { addDays, startOfDay } from '@louyu/shared/domain/kernel/calendar';
import {
  type Actor,
  LOCUS_FIELD,
  type Scope,
  inForce,
} from '@louyu/shared/domain/kernel/positions';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import type { Reader, Stage } from '../../kernel/repository';
import { occasionHandlers } from './occasions';
import { reportHandlers } from './reports';
import { cadences, calendarEntries, occasions } from './repository';

const MOST_ENTRIES = 400;
const MOST_ROWS = 600;
const PAGE = 50;

interface Window {
  from: string;
  until: string;
}

/** Whose entries concern somebody: their own, and those of the buildings that they serve in. */
export const whoseOf = ({ personId, positions }: Actor, now: string): string[] => [
  personId,
  ...new Set(
    positions
      .filter((position) => inForce(position, now) && position.scope.kind === 'building')
      .map(({ scope }) => (scope.kind === 'building' ? scope.id : '')),
  ),
];

/** Entries of a window in order; one round trip. */
export async function entriesOf(read: Reader, who: readonly string[], { from, until }: Window) {
  const startsAt = { from: startOfDay(from), before: addDays(startOfDay(until), 1) };
  const where = { who: { in: who }, startsAt };
  const found = await read.all(calendarEntries, where, MOST_ENTRIES);
  return found.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

const shown = ({ version: _version, who: _who, ...entry }: CalendarEntry) => entry;

const mine = reads(contract.mine, async ({ input, actor, read, now }) => ({
  entries: (await entriesOf(read, whoseOf(actor, now), input)).map(shown),
}));

const ofPlace = reads(contract.ofPlace, async ({ input, read }) => ({
  entries: (await entriesOf(read, [input.place], input)).map(shown),
}));

const within = (scopes: readonly Scope[]): Record<string, unknown> => {
  if (scopes.some(({ kind }) => kind === 'university')) return {};
  const $or = scopes.flatMap((scope) =>
    scope.kind === 'university' ? [] : [{ [LOCUS_FIELD[scope.kind]]: scope.id }],
  );
  return $or.length > 0 ? { $or } : { buildingId: '' };
};

const counting = (state: string) => ({ $sum: { $cond: [{ $eq: ['$state', state] }, 1, 0] } });

const counted = ({ from, until }: Window, scopes: readonly Scope[]): Stage[] => [
  [
    'match',
    {
      ...within(scopes),
      startsAt: { $gte: startOfDay(from), $lt: addDays(startOfDay(until), 1) },
    },
  ],
  [
    'group',
    {
      _id: { buildingId: '$buildingId', kind: '$kind' },
      planned: counting('planned'),
      announced: { $sum: { $cond: [{ $in: ['$state', ['announced', 'signing_in']] }, 1, 0] } },
      held: counting('held'),
      missed: counting('missed'),
      moved: { $sum: { $cond: [{ $ne: ['$movedFrom', null] }, 1, 0] } },
    },
  ],
];

interface Counted {
  _id: { buildingId: string; kind: OccasionKind };
  planned: number;
  announced: number;
  held: number;
  missed: number;
  moved: number;
}

const overview = reads(contract.overview, async ({ input, scopes, read }) => {
  const found = await read.aggregate(occasions, counted(input, scopes), MOST_ROWS);
  const rows = (found as unknown as Counted[]).map(({ _id, ...counts }) => ({ ..._id, ...counts }));
  return { rows: rows.sort((a, b) => (a.buildingId < b.buildingId ? -1 : 1)) };
});

const builtIn = CADENCES.map((cadence) => ({
  ...cadence,
  ...{ buildings: [], from: null, until: null, byName: '', version: null },
}));

const added = ({ by: _by, setAt: _setAt, ...cadence }: OwnCadence) => cadence;

const rules = reads(contract.rules, async ({ input: { after }, read }) => {
  const order = { orderBy: ['setAt', 'desc'] as const, limit: PAGE, after };
  const { rows, next } = await read.page(cadences, {}, order);
  return { rows: [...(after ? [] : builtIn), ...rows.map(added)], next };
});

const setRule = writes(contract.setRule, {
  decide: ({ input, actor, now }) => {
    const { personId: by, name: byName } = actor;
    const { next, events } = own.set({ ...input, id: freshId(), by, byName }, now);
    return { change: creates(cadences, next), events, reply: { cadenceId: next.id } };
  },
});

const endRule = writes(contract.endRule, {
  decide: ({ matter, now }) => {
    const { next, events } = own.end(matter, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(cadences, matter, next), events, reply };
  },
});

export const calendarHandlers: Handler[] = [
  ...[mine, ofPlace, overview, rules, setRule, endRule],
  ...occasionHandlers,
  ...reportHandlers,
];
