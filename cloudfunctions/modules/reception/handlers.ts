/** The rota of the activity room: hours, shifts, leave, swaps, overrides, visits. */
import * as contract from '@louyu/shared/contracts/reception';
import { ensureHours } from '@louyu/shared/domain/reception/hours';
import * as rules from '@louyu/shared/domain/reception/rota';
import type { RotaDecision } from '@louyu/shared/domain/reception/rota';
import type { Rota } from '@louyu/shared/domain/reception/state';
import * as swapping from '@louyu/shared/domain/reception/swaps';
import { record } from '@louyu/shared/domain/reception/visits';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Call, type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { receptionHours, rotas, visits } from './repository';
import { rotaShown } from './rota-view';

const SERVING: readonly Role[] = ['group_leader', 'member'];
const PAGE = 30;
const MOST_ROTAS = 20;

const rota = reads(contract.rota, ({ input, actor, read, now }) =>
  rotaShown(read, input, actor, now),
);

const mine = reads(contract.mine, async ({ actor, read, now }) => {
  const where = { people: actor.personId, lastDay: { from: dayOf(now) } };
  const found = await read.all(rotas, where, MOST_ROTAS);
  const own = found.flatMap(({ id: rotaId, venue, buildingId, shifts }) =>
    shifts
      .filter((shift) => rules.holds(shift, actor.personId) && dayOf(now) <= shift.day)
      .map((shift) => ({ rotaId, venue, buildingId, ...shift, holders: [] })),
  );
  return { shifts: own.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) };
});

const setHours = writes(contract.setHours, {
  decide: async ({ input, actor, read, now }) => {
    const { place, expectedVersion, ...told } = input;
    const before = (await read.find(receptionHours, place)) ?? null;
    ensure((before?.version ?? 0) === expectedVersion, 'kernel.stale', {
      current: before?.version ?? 0,
    });
    const slots = ensureHours(told.slots);
    const next = { ...told, slots, id: place, setBy: actor.personId, setAt: now, plannedTo: '' };
    return {
      change: before ? updates(receptionHours, before, next) : creates(receptionHours, next),
      events: [{ type: 'HoursSet', buildingId: place }],
      reply: { version: expectedVersion + 1 },
    };
  },
});

const changed = (before: Rota, { next, events }: RotaDecision) => ({
  change: updates(rotas, before, next),
  events,
  reply: { version: before.version + 1 },
});

const layDown = writes(contract.layDown, {
  decide: ({ matter, input: { shiftId, ground }, actor: { personId }, now }) =>
    changed(matter, rules.layDown(matter, { shiftId, personId, ground }, now)),
});

const take = writes(contract.take, {
  decide: ({ matter, input: { shiftId }, actor: { personId }, now }) =>
    changed(matter, rules.take(matter, shiftId, personId, now)),
});

const BUILDING = /^(b\d{2})\./;

type Around = Pick<Call<never, 'person'>, 'ports' | 'read' | 'now'>;

/** Who may hold a shift in the building of a rota. */
async function servingIn(rotaId: string, { ports, read, now }: Around): Promise<Set<PersonId>> {
  const buildingId = BUILDING.exec(rotaId)?.[1];
  ensure(buildingId, 'kernel.not_found');
  return new Set(await ports.organization.holders(read, SERVING, { buildingId }, now));
}

const override = writes(contract.override, {
  prepare: ({ input, ...around }) => servingIn(input.rotaId, around),
  decide: ({ matter, input: { shiftId, people }, prepared: serving, now }) => {
    ensure(
      people.every((id) => serving.has(id)),
      'reception.not_serving',
    );
    return changed(matter, rules.override(matter, { shiftId, people }, now));
  },
});

const askSwap = writes(contract.askSwap, {
  prepare: ({ input, ...around }) => servingIn(input.rotaId, around),
  decide: ({ matter, input: { shiftId, to, forShiftId }, prepared: serving, actor, now }) => {
    ensure(serving.has(to), 'reception.not_serving');
    const id = `s${matter.swaps.length + 1}`;
    const asking = { id, shiftId, to, forShiftId, from: actor.personId };
    const done = changed(matter, swapping.ask(matter, asking, now));
    return { ...done, reply: { ...done.reply, swapId: id } };
  },
});

const answerSwap = writes(contract.answerSwap, {
  decide: ({ matter, input: { swapId: id, accepts }, actor, now }) =>
    changed(matter, swapping.answer(matter, { id, accepts, by: actor.personId }, now)),
});

const withdrawSwap = writes(contract.withdrawSwap, {
  decide: ({ matter, input: { swapId }, actor }) =>
    changed(matter, swapping.withdraw(matter, swapId, actor.personId)),
});

const confirmSwap = writes(contract.confirmSwap, {
  decide: ({ matter, input: { swapId: id }, actor, now }) =>
    changed(matter, swapping.confirm(matter, { id, by: actor.personId }, now)),
});

const keepShift = writes(contract.keepShift, {
  decide: ({ matter, input: { shiftId, visitors, note }, actor, now }) =>
    changed(matter, rules.keep(matter, { shiftId, visitors, note, by: actor.personId }, now)),
});

const recordVisit = writes(contract.recordVisit, {
  decide: ({ matter, input: { rotaId: _rota, ...told }, actor, now }) => {
    const { next, events } = record(
      matter,
      { ...told, id: freshId(), recorder: actor.personId },
      now,
    );
    return { change: creates(visits, next), events, reply: { visitId: next.id } };
  },
});

const listVisits = reads(contract.visits, async ({ input: { place, after }, actor, read }) => {
  const order = { orderBy: ['recordedAt', 'desc'] as const, limit: PAGE, after };
  const { rows, next } = await read.page(visits, { buildingId: place }, order);
  const shown = rows.map(({ recorder, visitor, ...visit }) => {
    const { id, shiftId, recordedAt, category, asked, done, followUp } = visit;
    const own = recorder === actor.personId;
    const told = { id, shiftId, recordedAt, category, asked, done, followUp };
    return { ...told, mine: own, visitor: own ? visitor : '' };
  });
  return { rows: shown, next };
});

export const receptionHandlers: Handler[] = [
  ...[rota, mine, setHours, layDown, take, override],
  ...[askSwap, answerSwap, withdrawSwap, confirmSwap, keepShift, recordVisit, listVisits],
];
