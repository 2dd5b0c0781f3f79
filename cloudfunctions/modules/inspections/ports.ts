/** Inspections as other contexts may read them. */
import type { Ports } from '../../kernel/ports';
import { inspections } from './repository';

export const inspectionPorts: Ports['inspections'] = {
  inspection: (read, id) => read.get(inspections, id),
};
