/** A month's rota as somebody may see it, in one look: who receives is public, swaps are the group's. */
import type { ReceptionHours, Rota, Swap } from '@louyu/shared/domain/reception/state';
import { type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Actor, type Role, covers, inForce } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Person } from '@louyu/shared/domain/organization/state';
import { collection } from '../../kernel/collection';
import { type Reader, type Stage, revive } from '../../kernel/repository';
import { receptionHours, rotas } from './repository';

const LEADING: readonly Role[] = ['group_leader', 'instructor'];
const SERVING: readonly Role[] = ['group_leader', 'member'];

interface OfMonth {
  place: string;
  month: string;
}

const buildings = collection('buildings');

const byId = (from: string, as: string, id: string): Stage => [
  'lookup',
  { from, pipeline: [{ $match: { _id: id } }], as },
];

const stagesFor = ({ place, month }: OfMonth): Stage[] => [
  ['match', { _id: place }],
  byId(receptionHours.name, 'hours', place),
  byId(rotas.name, 'rota', `${place}.${month}`),
  ['lookup', { from: 'people', localField: '_id', foreignField: 'servesIn', as: 'serving' }],
];

interface Row extends Record<string, unknown> {
  hours: Record<string, unknown>[];
  rota: Record<string, unknown>[];
  serving: Record<string, unknown>[];
}

type Names = ReadonlyMap<PersonId, string>;

const mayHold = ({ positions }: Person, buildingId: string, now: Instant): boolean =>
  positions.some(
    (position) =>
      SERVING.includes(position.role) &&
      inForce(position, now) &&
      position.scope.kind === 'building' &&
      position.scope.id === buildingId,
  );

const shiftsShown = ({ shifts }: Pick<Rota, 'shifts'>, names: Names) =>
  shifts.map(({ laidDown: _laidDown, holders, kept, ...shift }) => ({
    ...shift,
    holders: holders.map((held) => ({ ...held, name: names.get(held.personId) ?? null })),
    kept: kept && { visitors: kept.visitors, note: kept.note },
  }));

const swapShown = (swap: Swap, names: Names) => {
  const { id, shiftId, from, to, forShiftId, state, askedAt } = swap;
  const called = { fromName: names.get(from) ?? null, toName: names.get(to) ?? null };
  return { id, shiftId, from, to, forShiftId, state, askedAt, ...called };
};

const hoursShown = (hours: ReceptionHours | undefined) => ({
  hours: (hours?.slots ?? []).map(({ weekday, from, to }) => ({ weekday, from, to })),
  hoursVersion: hours?.version ?? 0,
  seats: hours?.seats ?? 0,
});

const NONE = { version: 0, venue: '', shifts: [], swaps: [] };

const rotaShownTo = (rota: Rota | undefined, names: Names) =>
  rota
    ? {
        ...{ version: rota.version, venue: rota.venue, shifts: shiftsShown(rota, names) },
        swaps: rota.swaps.map((swap) => swapShown(swap, names)),
      }
    : NONE;

const couldHold = (serving: readonly Person[], place: string, now: Instant) =>
  serving
    .filter((one) => mayHold(one, place, now))
    .map(({ id, name }) => ({ personId: id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));

function factsIn(row: Row) {
  const [rota] = row.rota;
  const [hours] = row.hours;
  return {
    rota: rota && revive<Rota>(rota),
    hours: hours && revive<ReceptionHours>(hours),
    serving: row.serving.map((one) => revive<Person>(one)),
  };
}

/** The rota of a month; version 0 and no shifts while there is none. One round trip. */
export async function rotaShown(read: Reader, of: OfMonth, actor: Actor, now: Instant) {
  const [found] = await read.aggregate(buildings, stagesFor(of), 1);
  ensure(found, 'kernel.not_found');
  const { rota, hours, serving } = factsIn(found as Row);
  const names: Names = new Map(serving.map(({ id, name }) => [id, name]));
  const locus = { buildingId: of.place };
  const leads = covers(actor, LEADING, locus, now);
  const serves = covers(actor, SERVING, locus, now);
  const shown = rotaShownTo(rota, names);
  return {
    ...{ ...shown, ...hoursShown(hours), leads, serves, self: actor.personId },
    venue: shown.venue || (hours?.venue ?? ''),
    swaps: leads || serves ? shown.swaps : [],
    people: leads || serves ? couldHold(serving, of.place, now) : [],
  };
}

/** The month of a day: `2026-10`. */
export const monthOf = (now: Instant): string => dayOf(now).slice(0, 7);
