/**
 * What follows in the calendar: everybody's entries, make-ups of what was missed, and what the
 * absent owe. Entries follow from how a matter stands, so that late and second runs end the same.
 */
import { noteAbsence, noteHost } from '@louyu/shared/domain/calendar/attendance';
import type {
  CadenceSet,
  OccasionEvent,
  OccasionHeld,
  OccasionMissed,
} from '@louyu/shared/domain/calendar/events';
import { makeUpFor } from '@louyu/shared/domain/calendar/missing';
import { cancel, factsOf } from '@louyu/shared/domain/calendar/occasion';
import type { CalendarEntry, Occasion } from '@louyu/shared/domain/calendar/state';
import type { ShiftDropped, ShiftFilled } from '@louyu/shared/domain/reception/events';
import type { RoundCompleted, RoundPlanned } from '@louyu/shared/domain/reminders/events';
import { changeAll, removeAll } from '../../kernel/claims';
import { creates, updates } from '../../kernel/handler';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { attendances, calendarEntries, occasions } from './repository';

const MOST_AHEAD = 900;

/** Puts an entry, or brings a standing one to what it is now. */
async function enter({ put }: Pick<Reaction<never>, 'put'>, entry: Omit<CalendarEntry, 'version'>) {
  const { id, ...fields } = entry;
  const known = await changeAll(calendarEntries, { _id: id }, fields);
  if (known === 0) await put(calendarEntries, [{ ...entry, version: 1 }]);
}

const entryOf = (occasion: Occasion): Omit<CalendarEntry, 'version'> => {
  const { id, kind, title, source, buildingId, startsAt, endsAt, movedFrom, state } = occasion;
  return {
    ...{ id: `calendar:${id}`, context: 'calendar', matter: id, kind, source, buildingId },
    ...{ startsAt, endsAt, movedFrom, state, who: [buildingId] },
    title: kind === 'unified_activity' ? title : '',
  };
};

async function project(reaction: Reaction<OccasionEvent & { occasionId: string }>) {
  const occasion = await reaction.read.get(occasions, reaction.event.occasionId);
  await enter(reaction, entryOf(occasion));
}

/** The make-up stands in the calendar from the moment that the miss is known. */
async function planMakeUp({ event, at, act }: Reaction<OccasionMissed>): Promise<void> {
  const { makeUp } = event;
  if (!makeUp) return;
  await act('make_up', async (unit) => {
    const missed = await unit.get(occasions, event.occasionId);
    const next = makeUpFor(missed, makeUp, at);
    const events = [{ type: 'OccasionPlanned' as const, ...factsOf(next) }];
    return { change: creates(occasions, next), events, reply: null };
  });
}

/** Everybody invited who did not sign in, one act each; whoever wrote the minutes was there. */
async function noteAbsences({ event, at, act, read }: Reaction<OccasionHeld>): Promise<void> {
  const occasion = await read.get(occasions, event.occasionId);
  const where = { occasionId: occasion.id };
  const known = await read.all(attendances, where, MOST_AHEAD);
  const there = new Set(
    known.filter(({ state }) => state === 'present').map((one) => one.personId),
  );
  for (const personId of occasion.expected.filter((one) => !there.has(one)))
    await act(personId, async (unit) => {
      const before = await unit.find(attendances, `${occasion.id}:${personId}`);
      const owed = { personId, makeUpBy: event.makeUpBy };
      const decision =
        personId === occasion.minutedBy
          ? noteHost(occasion, before, personId, at)
          : noteAbsence(occasion, before, owed, at);
      if (!decision) return null;
      const { next, events } = decision;
      const change = before ? updates(attendances, before, next) : creates(attendances, next);
      return { change, events, reply: null };
    });
}

/** What an ended rule still had ahead and nobody announced. */
async function callOff({ event, at, act, read }: Reaction<CadenceSet>): Promise<void> {
  const where = { cadenceId: event.cadenceId, state: 'planned', startsAt: { from: at } };
  for (const { id } of await read.all(occasions, where, MOST_AHEAD))
    await act(id, async (unit) => {
      const before = await unit.get(occasions, id);
      if (before.state !== 'planned') return null;
      const { next, events } = cancel(before, { reason: '统一安排已结束', by: 'system' }, at);
      return { change: updates(occasions, before, next), events, reply: null };
    });
}

async function enterShift(reaction: Reaction<ShiftFilled>): Promise<void> {
  const { shiftId, buildingId, startsAt, endsAt, holders } = reaction.event;
  await enter(reaction, {
    ...{ id: `reception:${shiftId}`, context: 'reception', matter: shiftId, kind: 'shift' },
    ...{ title: '', source: 'building', who: holders, buildingId, startsAt, endsAt },
    ...{ movedFrom: null, state: 'planned' },
  });
}

const dropShift = async ({ event }: Reaction<ShiftDropped>): Promise<void> =>
  void (await removeAll(calendarEntries, { _id: `reception:${event.shiftId}` }));

async function enterRound(reaction: Reaction<RoundPlanned>): Promise<void> {
  const { roundId, buildingId, inspectors, dueAt } = reaction.event;
  await enter(reaction, {
    ...{ id: `inspections:${roundId}`, context: 'inspections', matter: roundId, kind: 'round' },
    ...{ title: '', source: 'building', who: inspectors, buildingId, startsAt: dueAt },
    ...{ endsAt: dueAt, movedFrom: null, state: 'planned' },
  });
}

const closeRound = async ({ event }: Reaction<RoundCompleted>): Promise<void> =>
  void (await changeAll(
    calendarEntries,
    { _id: `inspections:${event.roundId}` },
    { state: 'held' },
  ));

const PROJECTED = [
  'OccasionPlanned',
  'OccasionMoved',
  'OccasionCancelled',
  'OccasionNears',
  'OccasionAnnounced',
  'SignInOpened',
  'OccasionHeld',
  'OccasionMissed',
] as const;

export const calendarSubscribers: Subscriber[] = [
  ...PROJECTED.map((type) =>
    on<OccasionEvent & { occasionId: string }>(type, 'calendar.project', project),
  ),
  on<OccasionMissed>('OccasionMissed', 'calendar.plan_make_up', planMakeUp),
  on<OccasionHeld>('OccasionHeld', 'calendar.note_absences', noteAbsences),
  on<CadenceSet>('CadenceEnded', 'calendar.call_off', callOff),
  on<ShiftFilled>('ShiftFilled', 'calendar.enter_shift', enterShift),
  on<ShiftDropped>('ShiftDropped', 'calendar.drop_shift', dropShift),
  on<RoundPlanned>('RoundPlanned', 'calendar.enter_round', enterRound),
  on<RoundCompleted>('RoundCompleted', 'calendar.close_round', closeRound),
];
