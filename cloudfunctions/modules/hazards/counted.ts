/** What a hazard counts as in a report of a period: those reported in it. */
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import { type Span, joinedWhere } from '../../kernel/countable';
import type { Ports } from '../../kernel/ports';
import { hazards } from './repository';

const UNFIXED = ['open', 'accepted'];

/** A building's by when they were reported; a person's are found by who reported them. */
const matching = ({ buildingId, personId, from, until }: Span) =>
  buildingId
    ? { buildingId, reportedAt: { $gte: from, $lte: until } }
    : { reporter: personId, state: { $in: ['open', 'accepted', 'fixed', 'closed'] } };

export const hazardsCounted: Pick<Ports['hazards'], 'inSpan' | 'counted'> = {
  inSpan: (as, span) =>
    joinedWhere(hazards.name, as, matching(span), ['reportedAt', 'state', 'dueAt']),
  counted: (stored, { from, until }, now) => {
    const { reportedAt: at, state, dueAt } = stored as unknown as Hazard;
    return {
      at,
      state: state === 'closed' ? 'closed' : 'open',
      overdue: UNFIXED.includes(state) && dueAt < now,
      inPeriod: from <= at && at <= until,
    };
  },
};
