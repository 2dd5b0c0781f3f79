/** What happens to the rota, as reminders and the calendar hear of it. */
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { BuildingId, PersonId } from '../kernel/ids';

/** Who holds a shift has changed, or it stands for the first time. */
export interface ShiftFilled extends DomainEvent {
  type: 'ShiftFilled';
  /** `<rota>:<shift>`. */
  shiftId: string;
  buildingId: BuildingId;
  startsAt: Instant;
  endsAt: Instant;
  holders: PersonId[];
  /** Seats that nobody has. */
  missing: number;
}

export interface ShiftKept extends DomainEvent {
  type: 'ShiftKept';
  shiftId: string;
}

export interface ShiftDropped extends DomainEvent {
  type: 'ShiftDropped';
  shiftId: string;
}

export interface SwapEvent extends DomainEvent {
  type: 'SwapAsked' | 'SwapAccepted' | 'SwapConfirmed' | 'SwapClosed';
  /** `<rota>:<swap>`. */
  swapId: string;
  buildingId: BuildingId;
  from: PersonId;
  to: PersonId;
  /** When the first of the two shifts begins: until then it must be settled. */
  settleBy: Instant;
}

export interface HoursSet extends DomainEvent {
  type: 'HoursSet';
  buildingId: BuildingId;
}

export interface ReceptionVisitRecorded extends DomainEvent {
  type: 'ReceptionVisitRecorded';
  visitId: string;
  rotaId: string;
}

export type RotaEvent = ShiftFilled | ShiftKept | ShiftDropped | SwapEvent;
