/**
 * One room's month of inspections, added up from the records themselves so that every number
 * names the records behind it (brief principle 1). Written by a subscriber as a projection, so
 * that a building's month costs the same after one month and after two years; made again from
 * the inspections it comes out the same.
 */
import { type Instant, dayOf, startOfDay } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import { type BuildingId, type PersonId, type RoomId, buildingOf, floorOf } from '../kernel/ids';
import { hearingOf } from './hearing';
import { isStruck, standing } from './standing';
import type { Inspection } from './state';

/** A calendar month in Shanghai: `2026-10`. */
export type Month = string;

/** One inspection as its month counts it. */
export interface Counted {
  id: string;
  at: Instant;
  inspector: PersonId;
  inspected: boolean;
  /** Items that were judged, without those that do not apply. */
  asked: number;
  /** Of those, items that pass, or whose failure was struck. */
  passed: number;
  /** Failed items that are a hazard and still count. */
  safety: number;
  struck: number;
  /** An objection is not decided yet. */
  contested: boolean;
}

export interface RoomMonth extends Entity {
  roomId: RoomId;
  buildingId: BuildingId;
  floor: number;
  month: Month;
  /** Grows with everything that is counted; an older count never replaces a newer one. */
  revision: number;
  inspected: number;
  missed: number;
  asked: number;
  passed: number;
  safety: number;
  struck: number;
  contested: number;
  /** The newest inspection that took place; `null`: none did. */
  lastAt: Instant | null;
  lastId: string | null;
  lastFailed: number;
  records: Counted[];
}

export const monthOf = (at: Instant): Month => dayOf(at).slice(0, 7);

/** So many months before or after. */
export function monthsFrom(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The instants from the first of a month up to, not including, the first of the next. */
export const spanOf = (month: Month): { from: Instant; before: Instant } => ({
  from: startOfDay(`${month}-01`),
  before: startOfDay(`${monthsFrom(month, 1)}-01`),
});

export const roomMonthId = (roomId: RoomId, month: Month): string => `${roomId}.${month}`;

/** How one inspection counts as it stands now. */
export function counted(inspection: Inspection): Counted {
  const { id, submittedAt: at, inspector, outcome, answers } = inspection;
  const judged = answers.filter(({ result }) => result !== 'not_applicable');
  const failed = standing(inspection);
  return {
    ...{ id, at, inspector, inspected: outcome === 'inspected', asked: judged.length },
    passed: judged.length - failed.length,
    safety: failed.filter(({ severity }) => severity !== null).length,
    struck: answers.filter(({ item }) => isStruck(inspection, item)).length,
    contested: hearingOf(inspection).objection?.state === 'open',
  };
}

const sum = (records: readonly Counted[], of: (each: Counted) => number): number =>
  records.reduce((total, each) => total + of(each), 0);

/** Oldest first; two of the same moment by their ids, so that a rebuilt month is the same. */
const byTime = (a: Counted, b: Counted): number => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1);

/** A room's month from all its inspections of that month; `null` when there is none. */
export function roomMonth(
  roomId: RoomId,
  month: Month,
  inspections: readonly Inspection[],
): RoomMonth | null {
  if (inspections.length === 0) return null;
  const records = inspections.map(counted).sort(byTime);
  const seen = records.filter(({ inspected }) => inspected);
  const last = seen.at(-1);
  return {
    ...{ id: roomMonthId(roomId, month), version: 1, roomId, month },
    ...{ buildingId: buildingOf(roomId) ?? '', floor: floorOf(roomId) },
    revision: inspections.reduce((total, { version }) => total + version, 0),
    ...{ inspected: seen.length, missed: records.length - seen.length },
    ...{ asked: sum(seen, (each) => each.asked), passed: sum(seen, (each) => each.passed) },
    ...{ safety: sum(seen, (each) => each.safety), struck: sum(seen, (each) => each.struck) },
    contested: records.filter((each) => each.contested).length,
    ...{ lastAt: last?.at ?? null, lastId: last?.id ?? null },
    lastFailed: last ? last.asked - last.passed : 0,
    records,
  };
}
