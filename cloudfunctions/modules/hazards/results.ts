/** What everyone may see of how buildings do; published by the clock, never computed on the way. */
import * as contract from '@louyu/shared/contracts/hazard-decisions';
import type { HazardFigures } from '@louyu/shared/domain/hazards/results';
import type { Instant, Day } from '@louyu/shared/domain/kernel/calendar';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { BuildingId } from '@louyu/shared/domain/kernel/ids';
import { type Collection, collection } from '../../kernel/collection';
import { type Handler, reads } from '../../kernel/handler';

/** One building's figures, under its id. */
export interface HazardResult extends Entity, HazardFigures {
  buildingId: BuildingId;
  publishedAt: Instant;
  publishedOn: Day;
}

export const hazardResults: Collection<HazardResult> = collection<HazardResult>('hazard_results');

const MOST_BUILDINGS = 200;

const results = reads(contract.results, async ({ read }) => {
  const order = { orderBy: ['_id', 'asc'] as const, limit: MOST_BUILDINGS };
  const { rows } = await read.page(hazardResults, {}, order);
  const asOf = rows.map(({ publishedAt }) => publishedAt).sort()[0] ?? null;
  const buildings = rows.map((row) => {
    const { buildingId, reported, closed, open, overdue, ages, inTime, medianDays, kinds } = row;
    return { buildingId, reported, closed, open, overdue, ages, inTime, medianDays, kinds };
  });
  return { asOf, buildings };
});

export const hazardResultHandlers: Handler[] = [results];
