/** A confidential message left at a door and its answer (source 004, 监督信箱). */
import type { BuildingId, PersonId, RoomId } from '../kernel/ids';
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';

export interface Letter extends Entity {
  roomId: RoomId;
  buildingId: BuildingId;
  via: 'scanned' | 'typed';
  /** Whom it is for: the members with a plate on the door, else the building's group. */
  addressees: PersonId[];
  text: string;
  leftAt: Instant;
  /** Working-day deadline for an answer. */
  dueAt: Instant;
  /** Hash of the receipt code; the code itself is only on the writer's slip. */
  receiptHash: string;
  state: 'waiting' | 'answered';
  answer: { text: string; by: PersonId; at: Instant } | null;
}
