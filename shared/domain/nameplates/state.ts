/** A door: its code and the plates of the members behind it (source 004, 挂牌/明示牌). */
import type { BuildingId, PersonId, RoomId } from '../kernel/ids';
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';

export interface Plate {
  personId: PersonId;
  /** Whether the member accepted to be named; if not, only role and channel are shown. */
  named: boolean;
  name: string;
  role: 'member' | 'probationary' | 'activist' | 'group_leader';
  /** What the member answers for, in words: "4 层 401–412 巡查". */
  area: string;
  /** What one may ask about. */
  asks: string[];
}

/** Stored under its code: random, revocable, within WeChat's scene alphabet. */
export interface Door extends Entity {
  roomId: RoomId;
  buildingId: BuildingId;
  state: 'active' | 'revoked';
  revokedAt: Instant | null;
  plates: Plate[];
}
