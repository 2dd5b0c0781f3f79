/** What a demonstration needs to know of its campus, kept in the store beside it. */
import type { Identity } from '@louyu/emulator';

export interface CampusFacts {
  /** The instant that the campus was told backwards from. */
  now: string;
  identities: Identity[];
  /** Openids of the stage, by what they are there for. */
  stage: Record<
    | 'student'
    | 'resident'
    | 'member'
    | 'activist'
    | 'leader'
    | 'instructor'
    | 'secretary'
    | 'held'
    | 'toAsk'
    | 'heldElsewhere'
    | 'memberElsewhere',
    string
  >;
  /** The room on the stage. */
  room: string;
  /** Codes of doors: with a plate and a hazard, without plates, and one out of service. */
  codes: { staged: string; empty: string; revoked: string };
  /** Receipts that can be followed. */
  slips: { hazard: string; letter: string };
}
