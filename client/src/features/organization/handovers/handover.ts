/** A handover as the screens know it, and how it is sorted by place. */
import type { handoverOf } from '@louyu/shared/contracts/organization-handovers';
import type { OutputOf } from '../../../platform/call/contract';

export type Handover = OutputOf<typeof handoverOf>;
export type Charge = Handover['items'][number];

/** What has a page of its own, opened by its id. */
export interface Opening {
  kind: 'round' | 'hazard' | 'letter';
  id: string;
}

/** A plate is passed on at its door, an office on its successor's page, a duty on its roster. */
export const openingOf = (charge: Charge): Opening | undefined =>
  charge.kind === 'post' || charge.kind === 'plate' || charge.kind === 'duty'
    ? undefined
    : { kind: charge.kind, id: charge.id };

export const isPost = (charge: Charge): charge is Extract<Charge, { kind: 'post' }> =>
  charge.kind === 'post';

/** The classes that vacant posts were over, for their names. */
export const classesIn = ({ items }: Handover): string[] =>
  items.flatMap((item) => (isPost(item) && item.scope.kind === 'class' ? [item.scope.id] : []));

const placeOf = ({ buildingId, collegeId }: Handover): string => buildingId ?? collegeId ?? '';

export interface Place {
  /** A building's or college's id; empty for what lies in none. */
  id: string;
  rows: Handover[];
}

/** By place, the place with the most urgent one first; within it as the server orders them. */
export function byPlace(rows: readonly Handover[]): Place[] {
  const places = new Map<string, Handover[]>();
  for (const row of rows) places.set(placeOf(row), [...(places.get(placeOf(row)) ?? []), row]);
  return [...places].map(([id, held]) => ({ id, rows: held }));
}
