/**
 * From the frozen list to the drawn rooms: one commits, the lottery decides, one enters its
 * numbers, another one compares them. A draw that is given up keeps its number and stays
 * visible with its reason.
 */
import {
  type Day,
  type Instant,
  addDays,
  addHours,
  dayOf,
  startOfDay,
} from '../../kernel/calendar';
import type { Decision, DomainEvent } from '../../kernel/entity';
import type { BuildingId, PersonId, RoomId } from '../../kernel/ids';
import { ensure } from '../../kernel/problem';
import { commitmentOf, drawRooms } from './drawing';
import type { AbandonReason, Draw, Hand, Source, SourceKind, Weighted } from './state';

interface OfDraw extends DomainEvent {
  drawId: string;
  buildingId: BuildingId;
}

/** Journalled before the public value exists: the commitment cannot be changed afterwards. */
export interface DrawCommitted extends OfDraw {
  type: 'DrawCommitted';
  commitment: string;
}

export interface DrawStepped extends OfDraw {
  type: 'DrawValueEntered' | 'DrawAbandoned';
}

export interface SpotCheckDrawn extends OfDraw {
  type: 'SpotCheckDrawn';
  by: PersonId;
}

/** Weeks since a room was last seen make it heavier: a choice of ours, shown on the page. */
export const WEIGHTS = [
  { unseenDays: 42, weight: 4 },
  { unseenDays: 21, weight: 2 },
] as const;

/** How heavily a room weighs; one that nobody has seen weighs most. */
export function weightOf(lastSeen: Instant | null, now: Instant): number {
  const days = lastSeen ? (Date.parse(now) - Date.parse(lastSeen)) / 86_400_000 : Infinity;
  return WEIGHTS.find(({ unseenDays }) => days >= unseenDays)?.weight ?? 1;
}

export const LONGEST_UNSEEN_DAYS = WEIGHTS[0].unseenDays;

export const drawId = (buildingId: BuildingId, term: string, number: number): string =>
  `draw.${buildingId}.${term}.${number}`;

/** The lotteries draw at about a quarter past nine; an hour later the result is published. */
const PUBLISHED_HOURS = 22;
const FURTHEST_DAYS = 14;

/** When a source's value is known to everybody. */
export const publishedAt = ({ drawnOn }: Source): Instant =>
  addHours(startOfDay(drawnOn), PUBLISHED_HOURS);

/** Beforehand means: at least a day, so that nobody commits in the minutes after a result. */
function ensureAhead({ drawnOn }: Source, now: Instant): void {
  const today = dayOf(now);
  const last = dayOf(addDays(now, FURTHEST_DAYS));
  ensure(drawnOn > today && drawnOn <= last, 'inspections.draw_not_ahead', { until: last });
}

export interface Wish {
  buildingId: BuildingId;
  term: string;
  number: number;
  source: Source;
  count: number;
  secret: string;
  rooms: Weighted[];
  inspectors: PersonId[];
}

/**
 * Freezes a draw and publishes its hash.
 * @throws Problem `inspections.draw_not_ahead`, `draw_too_many`, `pair_required`
 */
export function commit(wish: Wish, by: Hand): Decision<Draw, DrawCommitted> {
  ensureAhead(wish.source, by.at);
  ensure(wish.count >= 1 && wish.count <= wish.rooms.length, 'inspections.draw_too_many', {
    rooms: wish.rooms.length,
  });
  ensure(new Set(wish.inspectors).size >= 2, 'inspections.pair_required');
  const id = drawId(wish.buildingId, wish.term, wish.number);
  const commitment = commitmentOf(wish);
  const open = { entered: null, confirmed: null, drawn: [], abandoned: null };
  return {
    next: {
      ...wish,
      id,
      commitment,
      committed: by,
      committedAt: by.at,
      state: 'committed',
      ...open,
    },
    events: [{ type: 'DrawCommitted', drawId: id, buildingId: wish.buildingId, commitment }],
  };
}

const FORMS: Record<SourceKind, { groups: number; digits: number }> = {
  welfare_3d: { groups: 3, digits: 1 },
  pick_5: { groups: 5, digits: 1 },
  double_colour: { groups: 7, digits: 2 },
};

/** How many numbers a lottery draws, and of how many digits each. */
export const formOf = (kind: SourceKind) => FORMS[kind];

/**
 * A lottery's numbers in one form, whatever stands between them: `3 8 1`.
 * @throws Problem `inspections.draw_value_form`
 */
export function normalised(kind: SourceKind, typed: string): string {
  const { groups, digits } = FORMS[kind];
  const figures = typed.replace(/\D/g, '');
  ensure(figures.length === groups * digits, 'inspections.draw_value_form', { groups, digits });
  return (figures.match(new RegExp(`\\d{${digits}}`, 'g')) ?? []).join(' ');
}

const fieldsOf = ({ version: _version, ...fields }: Draw) => fields;
const ofDraw = ({ id, buildingId }: Draw) => ({ drawId: id, buildingId });

/**
 * The public value as somebody read it, with where they read it.
 * @throws Problem `inspections.draw_settled`, `draw_too_early`, `draw_value_form`
 */
export function enter(
  draw: Draw,
  { value, where }: { value: string; where: string },
  by: Hand,
): Decision<Draw, DrawStepped> {
  ensure(draw.state === 'committed', 'inspections.draw_settled');
  const at = publishedAt(draw.source);
  ensure(by.at >= at, 'inspections.draw_too_early', { at });
  const entered = { ...by, value: normalised(draw.source.kind, value), where };
  return {
    next: { ...fieldsOf(draw), state: 'entered', entered },
    events: [{ type: 'DrawValueEntered', ...ofDraw(draw) }],
  };
}

/**
 * Somebody else read the value themselves and found the same; the rooms are drawn.
 * @throws Problem `inspections.draw_settled`, `draw_same_person`, `draw_values_differ`,
 *   `draw_value_form`
 */
export function confirm(draw: Draw, value: string, by: Hand): Decision<Draw, SpotCheckDrawn> {
  const { entered } = draw;
  ensure(draw.state === 'entered' && entered, 'inspections.draw_settled');
  ensure(entered.by !== by.by, 'inspections.draw_same_person');
  const read = normalised(draw.source.kind, value);
  ensure(read === entered.value, 'inspections.draw_values_differ');
  const drawn: RoomId[] = drawRooms(draw, read);
  return {
    next: { ...fieldsOf(draw), state: 'drawn', confirmed: by, drawn },
    events: [{ type: 'SpotCheckDrawn', ...ofDraw(draw), by: by.by }],
  };
}

/**
 * Gives a draw up; its number is not used again and its inputs are shown.
 * @throws Problem `inspections.draw_settled`
 */
export function abandon(
  draw: Draw,
  why: { reason: AbandonReason; words: string },
  by: Hand,
): Decision<Draw, DrawStepped> {
  const open = draw.state === 'committed' || draw.state === 'entered';
  ensure(open, 'inspections.draw_settled');
  return {
    next: { ...fieldsOf(draw), state: 'abandoned', abandoned: { ...by, ...why } },
    events: [{ type: 'DrawAbandoned', ...ofDraw(draw) }],
  };
}

/** From when on its secret and its list are for everybody. */
export const isRevealed = ({ state }: Pick<Draw, 'state'>): boolean =>
  state === 'drawn' || state === 'abandoned';

/** Committed, published for days, and still nobody drew: shown as left lying. */
export const isLeftLying = (draw: Pick<Draw, 'state' | 'source'>, today: Day): boolean =>
  !isRevealed(draw) && today > dayOf(addDays(publishedAt(draw.source), 3));
