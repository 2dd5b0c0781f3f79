/** What an inspection counts as in a report of a period. */
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { type Span, joinedWhere } from '../../kernel/countable';
import type { Ports } from '../../kernel/ports';
import { inspections } from './repository';

const whose = ({ buildingId, personId }: Span) =>
  buildingId ? { buildingId } : { inspector: personId };

export const inspectionsCounted: Pick<Ports['inspections'], 'inSpan' | 'counted'> = {
  inSpan: (as, span) => {
    const submittedAt = { $gte: span.from, $lte: span.until };
    const fields = ['submittedAt', 'outcome'];
    return joinedWhere(inspections.name, as, { ...whose(span), submittedAt }, fields);
  },
  counted: (stored) => {
    const { submittedAt: at, outcome } = stored as unknown as Inspection;
    return { at, inspected: outcome === 'inspected' };
  },
};
