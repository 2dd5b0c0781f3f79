/** Hazards as other contexts may read them. */
import type { Ports } from '../../kernel/ports';
import { hazards } from './repository';

export const hazardPorts: Ports['hazards'] = {
  hazard: (read, id) => read.get(hazards, id),
};
