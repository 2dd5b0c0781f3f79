/** Who came and what was done (brief R11): closed category, few words, a name only if given. */
import type { Instant } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import { ensure } from '../kernel/problem';
import type { ReceptionVisitRecorded } from './events';
import { holds } from './rota';
import type { Rota, Visit } from './state';

type Told = Pick<
  Visit,
  'id' | 'shiftId' | 'recorder' | 'category' | 'asked' | 'done' | 'visitor' | 'followUp'
>;

/** Records a visit under a shift that the recorder holds and that has begun. */
export function record(
  rota: Rota,
  told: Told,
  now: Instant,
): Decision<Visit, ReceptionVisitRecorded> {
  const shift = rota.shifts.find(({ id }) => id === told.shiftId);
  ensure(shift, 'kernel.not_found');
  ensure(holds(shift, told.recorder), 'reception.not_your_shift');
  ensure(now >= shift.startsAt, 'reception.not_begun');
  const { id: rotaId, buildingId } = rota;
  return {
    next: { ...told, rotaId, buildingId, recordedAt: now },
    events: [{ type: 'ReceptionVisitRecorded', visitId: told.id, rotaId }],
  };
}
