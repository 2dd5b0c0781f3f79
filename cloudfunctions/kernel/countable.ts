/**
 * How a context lets another count its records of a period without a round trip of its own: it
 * names the stage that joins them, and says what one of them counts as.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Stage } from './repository';

/** A period of a building, or else of one person. */
export interface Span {
  buildingId: BuildingId | null;
  personId: PersonId | null;
  from: Instant;
  until: Instant;
}

export interface Countable<C = unknown> {
  /** Joins the records under `as`, with only the fields that `counted` needs. */
  inSpan(as: string, span: Span): Stage;
  counted(stored: Record<string, unknown>, span: Span, now: Instant): C;
}

/** More records of one kind in one period than any building has. */
const MOST_JOINED = 3000;

/** A join that takes only some fields of what matches. */
export const joinedWhere = (
  from: string,
  as: string,
  $match: Record<string, unknown>,
  fields: readonly string[],
): Stage => [
  'lookup',
  {
    from,
    pipeline: [
      { $match },
      { $limit: MOST_JOINED },
      { $project: Object.fromEntries(fields.map((field) => [field, 1])) },
    ],
    as,
  },
];
