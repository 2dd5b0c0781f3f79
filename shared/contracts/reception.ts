/**
 * The members' reception days (brief R11): when the activity room is open, who receives whom
 * when, leave, swaps and overrides, and what came of a visit.
 */
import {
  HOLDING_WAYS,
  SHIFT_LEAVES,
  SWAP_STATES,
  VISIT_CATEGORIES,
} from '../domain/reception/state';
import { about, everyone, held, read, tied, write } from './contract';
import {
  buildingId,
  cursor,
  day,
  id,
  instant,
  note,
  optionalText,
  pageOf,
  text,
  version,
  z,
} from './schema';

const LEADING = ['group_leader', 'instructor'] as const;
const SERVING = ['group_leader', 'member'] as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const month = z.string().check(z.regex(MONTH));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

type Stretch = { from: string; to: string };

const slot = z
  .object({ weekday: z.int().check(z.gte(1), z.lte(7)), from: clock, to: clock })
  .check(z.refine<Stretch>(({ from, to }: Stretch) => from < to, { path: ['to'] }));

const holder = z.object({
  personId: id,
  name: z.nullable(z.string()),
  how: z.enum(HOLDING_WAYS),
});

const shift = z.object({
  id,
  day,
  startsAt: instant,
  endsAt: instant,
  seats: z.int(),
  holders: z.array(holder),
  kept: z.nullable(z.object({ visitors: z.int(), note: z.string() })),
});

const swap = z.object({
  id,
  shiftId: id,
  from: id,
  fromName: z.nullable(z.string()),
  to: id,
  toName: z.nullable(z.string()),
  forShiftId: z.nullable(id),
  state: z.enum(SWAP_STATES),
  askedAt: instant,
});

const person = z.object({ personId: id, name: z.string() });

/** A building's month: open to whoever lives there, so that a student knows when somebody is in. */
export const rota = read({
  procedure: 'reception.rota',
  permission: everyone,
  about: about.own,
  input: z.object({ place: buildingId, month }),
  output: z.object({
    /** 0 while there is none for this month. */
    version: z.int(),
    venue: z.string(),
    hours: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string() })),
    hoursVersion: z.int(),
    seats: z.int(),
    shifts: z.array(shift),
    /** Open ones and those settled this month; only for whoever serves there. */
    swaps: z.array(swap),
    /** Who could hold a shift; only for whoever serves there. */
    people: z.array(person),
    self: id,
    leads: z.boolean(),
    serves: z.boolean(),
  }),
  errors: [],
});

/** My shifts from today on, wherever. */
export const mine = read({
  procedure: 'reception.mine',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({
    shifts: z.array(z.object({ rotaId: id, venue: z.string(), buildingId, ...shift.shape })),
  }),
  errors: [],
});

/** Sets when the room is open; rotas ahead are made anew and keep what people settled. */
export const setHours = write({
  procedure: 'reception.set_hours',
  permission: held(...LEADING),
  about: about.place('place'),
  input: z.object({
    place: buildingId,
    expectedVersion: z.int().check(z.gte(0)),
    venue: text(30),
    seats: z.int().check(z.gte(1), z.lte(4)),
    slots: z.array(slot).check(z.minLength(1), z.maxLength(14)),
  }),
  output: z.object({ version }),
  errors: ['reception.slots_overlap'],
});

const byShift = { rotaId: id, expectedVersion: version, shiftId: id };
const changed = z.object({ version });

/** Lays a shift down with a reason; its seat stands open at once. */
export const layDown = write({
  procedure: 'reception.lay_down',
  permission: tied(['holder']),
  about: about.document('rotas', 'rotaId'),
  input: z.object({ ...byShift, ground: z.enum(SHIFT_LEAVES) }),
  output: changed,
  errors: ['reception.already_begun', 'reception.not_your_shift'],
});

/** Takes an open seat. */
export const take = write({
  procedure: 'reception.take',
  permission: held(...SERVING),
  about: about.document('rotas', 'rotaId'),
  input: z.object(byShift),
  output: changed,
  errors: ['reception.already_begun', 'reception.already_yours', 'reception.no_seat'],
});

/** Puts people on a shift, whatever the rota said. */
export const override = write({
  procedure: 'reception.override',
  permission: held(...LEADING),
  about: about.document('rotas', 'rotaId'),
  input: z.object({ ...byShift, people: z.array(id).check(z.maxLength(4)) }),
  output: changed,
  errors: [
    'reception.already_begun',
    'reception.twice_on_a_shift',
    'reception.no_seat',
    'reception.nothing_changes',
    'reception.not_serving',
  ],
});

export const askSwap = write({
  procedure: 'reception.ask_swap',
  permission: tied(['holder']),
  about: about.document('rotas', 'rotaId'),
  input: z.object({ ...byShift, to: id, forShiftId: z.nullable(id) }),
  output: z.object({ version, swapId: id }),
  errors: [
    'reception.yourself',
    'reception.already_begun',
    'reception.not_your_shift',
    'reception.already_theirs',
    'reception.not_their_shift',
    'reception.already_yours',
    'reception.swap_open',
    'reception.not_serving',
  ],
});

const bySwap = { rotaId: id, expectedVersion: version, swapId: id };

const MOVED_ON = [
  'reception.swap_settled',
  'reception.already_begun',
  'reception.not_your_shift',
  'reception.already_theirs',
  'reception.not_their_shift',
  'reception.already_yours',
] as const;

export const answerSwap = write({
  procedure: 'reception.answer_swap',
  permission: held(...SERVING),
  about: about.document('rotas', 'rotaId'),
  input: z.object({ ...bySwap, accepts: z.boolean() }),
  output: changed,
  errors: ['reception.not_asked', ...MOVED_ON],
});

export const withdrawSwap = write({
  procedure: 'reception.withdraw_swap',
  permission: held(...SERVING),
  about: about.document('rotas', 'rotaId'),
  input: z.object(bySwap),
  output: changed,
  errors: ['reception.swap_settled', 'reception.not_yours_to_withdraw'],
});

/** Whoever leads confirms what both want; a leader's own swap is the instructor's to confirm. */
export const confirmSwap = write({
  procedure: 'reception.confirm_swap',
  permission: held(...LEADING),
  about: about.document('rotas', 'rotaId'),
  input: z.object(bySwap),
  output: changed,
  errors: ['reception.own_swap', ...MOVED_ON],
});

/** Says afterwards that the shift was kept. */
export const keepShift = write({
  procedure: 'reception.keep_shift',
  permission: tied(['holder']),
  about: about.document('rotas', 'rotaId'),
  input: z.object({ ...byShift, visitors: z.int().check(z.gte(0), z.lte(200)), note }),
  output: changed,
  errors: ['reception.not_your_shift', 'reception.not_begun', 'reception.already_kept'],
});

const visit = {
  category: z.enum(VISIT_CATEGORIES),
  asked: optionalText(200),
  done: text(200),
  /** By their own will; empty: not named. */
  visitor: optionalText(20),
  followUp: z.boolean(),
};

export const recordVisit = write({
  procedure: 'reception.record_visit',
  permission: tied(['holder']),
  about: about.document('rotas', 'rotaId'),
  input: z.object({ rotaId: id, shiftId: id, ...visit }),
  output: z.object({ visitId: id }),
  errors: ['reception.not_your_shift', 'reception.not_begun'],
});

/** What came to the room, newest first; the visitor's name only for whoever wrote it down. */
export const visits = read({
  procedure: 'reception.visits',
  permission: held('group_leader', 'instructor', 'guidance', 'member'),
  about: about.place('place'),
  input: z.object({ place: buildingId, after: cursor }),
  output: pageOf(z.object({ id, shiftId: id, recordedAt: instant, mine: z.boolean(), ...visit })),
  errors: [],
});
