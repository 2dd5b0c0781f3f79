/** Spot checks drawn verifiably: committed beforehand, decided by a public lottery, checked by anybody. */
import { ABANDON_REASONS, DRAW_STATES, SOURCE_KINDS } from '../domain/inspections/draws/state';
import { about, everyone, held, read, write } from './contract';
import {
  buildingId,
  cursor,
  day,
  id,
  instant,
  optionalText,
  pageOf,
  roomId,
  version,
  z,
} from './schema';

const LEADING = ['group_leader', 'instructor', 'guidance'] as const;
const CHECKING = [...LEADING, 'member', 'activist'] as const;

const source = z.object({
  kind: z.enum(SOURCE_KINDS),
  issue: z.string().check(z.regex(/^\d{5,10}$/)),
  drawnOn: day,
});

const row = z.object({
  id,
  term: z.string(),
  number: z.int(),
  state: z.enum(DRAW_STATES),
  count: z.int(),
  source,
  committedAt: instant,
  /** Its value was published days ago and nobody drew. */
  leftLying: z.boolean(),
});

/** A building's draws, newest first; there is no gap between their numbers. */
export const draws = read({
  procedure: 'inspections.draws',
  permission: everyone,
  about: about.own,
  input: z.object({ buildingId, after: cursor }),
  output: pageOf(row),
  errors: [],
});

const hand = z.object({ name: z.string(), at: instant });
const value = z.string().check(z.maxLength(40));

/** One draw with everything that may be known of it by now. */
export const draw = read({
  procedure: 'inspections.draw',
  permission: everyone,
  about: about.own,
  input: z.object({ drawId: id }),
  output: z.object({
    ...row.shape,
    buildingId,
    version,
    commitment: z.string(),
    /** From when on the value can be entered. */
    publishedAt: instant,
    committed: hand,
    entered: z.nullable(z.object({ ...hand.shape, value, where: z.string() })),
    confirmed: z.nullable(hand),
    abandoned: z.nullable(
      z.object({ ...hand.shape, reason: z.enum(ABANDON_REASONS), words: z.string() }),
    ),
    /** What was frozen; `null` until the draw is over. */
    frozen: z.nullable(
      z.object({
        secret: z.string(),
        rooms: z.array(z.object({ roomId, weight: z.int() })),
      }),
    ),
    drawn: z.array(roomId),
    moves: z.array(z.enum(['enter', 'confirm', 'abandon'])),
  }),
  errors: [],
});

/** Freezes list, count, source and a secret, and publishes their hash. */
export const commitDraw = write({
  procedure: 'inspections.commit_draw',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  input: z.object({
    buildingId,
    source,
    count: z.int().check(z.gte(1), z.lte(30)),
    inspectors: z.array(id).check(z.minLength(2), z.maxLength(4)),
  }),
  output: z.object({ drawId: id, commitment: z.string(), number: z.int() }),
  errors: [
    'inspections.draw_not_ahead',
    'inspections.draw_too_many',
    'inspections.pair_required',
    'kernel.stale',
  ],
});

const stepped = z.object({ version });

/** The published numbers, and where they were read. */
export const enterDrawValue = write({
  procedure: 'inspections.enter_draw_value',
  permission: held(...LEADING),
  about: about.document('draws', 'drawId'),
  input: z.object({ drawId: id, expectedVersion: version, value, where: optionalText(100) }),
  output: stepped,
  errors: ['inspections.draw_settled', 'inspections.draw_too_early', 'inspections.draw_value_form'],
});

/** Another person's own reading of the same numbers: the rooms are drawn. */
export const confirmDrawValue = write({
  procedure: 'inspections.confirm_draw_value',
  permission: held(...CHECKING),
  about: about.document('draws', 'drawId'),
  input: z.object({ drawId: id, expectedVersion: version, value }),
  output: z.object({ version, drawn: z.array(roomId) }),
  errors: [
    'inspections.draw_settled',
    'inspections.draw_same_person',
    'inspections.draw_values_differ',
    'inspections.draw_value_form',
  ],
});

/** Gives a draw up; it keeps its number and stays visible. */
export const abandonDraw = write({
  procedure: 'inspections.abandon_draw',
  permission: held(...LEADING),
  about: about.document('draws', 'drawId'),
  input: z.object({
    drawId: id,
    expectedVersion: version,
    reason: z.enum(ABANDON_REASONS),
    words: optionalText(100),
  }),
  output: stepped,
  errors: ['inspections.draw_settled'],
});
