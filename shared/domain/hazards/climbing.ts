/** The ladder as the clock climbs it: overdue hazards are told to the next one higher up. */
import type { Instant } from '../kernel/calendar';
import { type HazardDecision, moved } from './move';
import type { Hazard } from './state';

/** Takes the rungs whose time has come; `null` when none has. The last one taken is told. */
export function climb(hazard: Hazard, now: Instant): HazardDecision | null {
  if (hazard.climbsAt === null || hazard.climbsAt > now) return null;
  const climbed = hazard.climbs.filter(({ at }) => at <= now).length;
  const last = hazard.climbs[climbed - 1];
  if (!last) return null;
  const step = { by: 'clock' as const, role: 'clock' as const, note: '', at: last.at };
  const detail = { to: last.to };
  return moved(hazard, { type: 'HazardClimbed', act: 'climbed', detail }, step, { climbed });
}
