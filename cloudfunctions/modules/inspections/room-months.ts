/**
 * Keeps each room's month of results. What is written follows from the inspections as they
 * stand and not from what was said, so a late, second or reordered run ends the same, and a
 * month made anew equals the one that grew.
 */
import type { ObjectionDecided, ObjectionRaised } from '@louyu/shared/domain/inspections/hearing';
import {
  type Month,
  type RoomMonth,
  monthOf,
  roomMonth,
  roomMonthId,
  spanOf,
} from '@louyu/shared/domain/inspections/room-month';
import type { InspectionSubmitted } from '@louyu/shared/domain/inspections/rules';
import type { RoomId } from '@louyu/shared/domain/kernel/ids';
import { changeAll, makeOnce } from '../../kernel/claims';
import type { Reader } from '../../kernel/repository';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { inspections, roomMonths } from './repository';

/** More inspections of one room in one month than this would be a mistake. */
const MOST = 200;

/** A room's month as its inspections stand now; `null` when there is none. One round trip. */
export async function countMonth(
  read: Reader,
  roomId: RoomId,
  month: Month,
): Promise<RoomMonth | null> {
  const order = { orderBy: ['submittedAt', 'asc'] as const, limit: MOST };
  const { rows } = await read.page(inspections, { roomId, submittedAt: spanOf(month) }, order);
  return roomMonth(roomId, month, rows);
}

/** Stores it unless a newer count is there already. */
export async function keepMonth(read: Reader, roomId: RoomId, month: Month): Promise<void> {
  const next = await countMonth(read, roomId, month);
  if (!next || (await makeOnce(roomMonths, next))) return;
  const { id: _id, version: _version, revision, ...fields } = next;
  const older = { _id: roomMonthId(roomId, month), revision: { before: revision } };
  await changeAll(roomMonths, older, { ...fields, revision });
}

type Counting = InspectionSubmitted | ObjectionRaised | ObjectionDecided;

async function count({ event, read }: Reaction<Counting>): Promise<void> {
  const { submittedAt, roomId } = await read.get(inspections, event.inspectionId);
  await keepMonth(read, roomId, monthOf(submittedAt));
}

const NAME = 'inspections.count_month';

export const monthSubscribers: Subscriber[] = [
  on<InspectionSubmitted>('InspectionSubmitted', NAME, count),
  on<ObjectionRaised>('ObjectionRaised', NAME, count),
  on<ObjectionDecided>('ObjectionDecided', NAME, count),
];
