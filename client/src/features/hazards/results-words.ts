/** A building's figures in words; what was kept back is said to be so, not shown as nothing. */
import type { results } from '@louyu/shared/contracts/hazard-decisions';
import type { OutputOf } from '../../platform/call/contract';

export type BuildingResult = OutputOf<typeof results>['buildings'][number];

const KEPT_BACK = '太少，不算';

const dayWords = (days: number | null): string => {
  if (days === null) return KEPT_BACK;
  return days === 0 ? '当天' : `${days} 天`;
};

/** In the order of the columns. */
export const rowOf = (building: BuildingResult): string[] => {
  const { reported, closed, open, overdue, inTime, medianDays } = building;
  return [
    ...[reported, closed, open, overdue].map(String),
    inTime === null ? KEPT_BACK : `${inTime}%`,
    dayWords(medianDays),
  ];
};

const AGES = ['3 天内', '3–7 天', '7–14 天', '超过 14 天'];

/** 未销号的：3 天内 2，超过 14 天 1 */
export const ageWords = ({ ages }: BuildingResult): string => {
  const told = (ages ?? []).flatMap((count, at) => (count > 0 ? [`${AGES[at]} ${count}`] : []));
  return told.length > 0 ? `未销号的：${told.join('，')}` : '';
};
