/** What a building's inspections come to; the rules add up and judge, this fetches and shows. */
import * as contract from '@louyu/shared/contracts/inspection-results';
import {
  currentCivilizedRule,
  evaluate,
  verdictOf,
} from '@louyu/shared/domain/inspections/civilized';
import { currentDriftRule, driftOf } from '@louyu/shared/domain/inspections/drift';
import { type Month, type RoomMonth, monthOf } from '@louyu/shared/domain/inspections/room-month';
import type { RoomId } from '@louyu/shared/domain/kernel/ids';
import { type Handler, reads } from '../../kernel/handler';
import { type MonthNumbers, countedIn, monthsIn, monthsOfRoom, trendOf } from './results-reads';

const NOTHING = {
  inspected: 0,
  missed: 0,
  asked: 0,
  passed: 0,
  safety: 0,
  struck: 0,
  contested: 0,
};

const countsOf = (month: Pick<RoomMonth, keyof typeof NOTHING>) => ({
  inspected: month.inspected,
  missed: month.missed,
  asked: month.asked,
  passed: month.passed,
  safety: month.safety,
  struck: month.struck,
  contested: month.contested,
});

/** A room as one month and the ones before it show it. */
export function roomRow(roomId: RoomId, months: readonly MonthNumbers[], month: Month) {
  const own = months.find((each) => each.month === month);
  const last = months
    .filter(({ lastAt }) => lastAt !== null)
    .sort((a, b) => ((a.lastAt ?? '') < (b.lastAt ?? '') ? 1 : -1))[0];
  return {
    roomId,
    ...(own ? countsOf(own) : NOTHING),
    lastAt: last?.lastAt ?? null,
    lastFailed: last?.lastFailed ?? 0,
    verdict: own ? verdictOf(own) : ('too_few' as const),
  };
}

const grouped = (months: readonly MonthNumbers[]): [RoomId, MonthNumbers[]][] => {
  const byRoom = new Map<RoomId, MonthNumbers[]>();
  for (const month of months)
    byRoom.set(month.roomId, [...(byRoom.get(month.roomId) ?? []), month]);
  return [...byRoom].sort(([a], [b]) => (a < b ? -1 : 1));
};

const results = reads(contract.results, async ({ input: { buildingId, month }, read }) => {
  const { name, floors, roomsPerFloor, months } = await monthsIn(read, buildingId, month);
  const rooms = grouped(months).map(([roomId, own]) => roomRow(roomId, own, month));
  return { name, floors, roomsPerFloor, rule: currentCivilizedRule(), rooms };
});

const trend = reads(contract.trend, async ({ input: { buildingId, floor, until }, read }) => ({
  months: await trendOf(read, buildingId, floor, until),
}));

const evaluated = (month: RoomMonth) => ({
  month: month.month,
  ...countsOf(month),
  ...evaluate(month),
  records: month.records.map(({ id, at, inspected, asked, passed, struck }) => ({
    ...{ id, at, inspected, asked, passed, struck },
  })),
});

const roomResults = reads(contract.roomResults, async ({ input, read }) => ({
  rule: currentCivilizedRule(),
  months: (await monthsOfRoom(read, input.roomId)).map(evaluated),
}));

const myRoomResults = reads(contract.myRoomResults, async ({ actor, read }) => {
  const months = actor.roomId ? await monthsOfRoom(read, actor.roomId) : [];
  return { rule: currentCivilizedRule(), months: months.map(evaluated) };
});

const drift = reads(contract.drift, async ({ input: { buildingId }, read, now }) => {
  const rule = currentDriftRule();
  const span = { month: monthOf(now), months: rule.months };
  return { rule, inspectors: driftOf(await countedIn(read, buildingId, span), rule) };
});

export const resultHandlers: Handler[] = [results, trend, roomResults, myRoomResults, drift];
