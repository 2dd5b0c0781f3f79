/**
 * A hazard from report to closed (source 000, 联系楼栋; brief R5). Its timeline is part
 * of the document, so that whoever may see it reads the whole story at once.
 */
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';
import type { Photo } from '../photos/state';

export const HAZARD_KINDS = [
  'appliance',
  'wiring',
  'charging',
  'fire',
  'escape',
  'lock_window',
  'water',
  'structure',
  'hygiene',
  'other',
] as const;
export type HazardKind = (typeof HAZARD_KINDS)[number];

export const SEVERITIES = ['minor', 'serious', 'urgent'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type HazardState = 'open' | 'accepted' | 'fixed' | 'closed';

export type HazardAct = 'reported' | 'accepted' | 'fixed' | 'reopened' | 'verified';

/** One line of the story: who did what, when; shown publicly by role only. */
export interface HazardStep {
  act: HazardAct;
  at: Instant;
  by: PersonId | 'visitor';
  role: 'visitor' | 'resident' | 'inspector' | 'logistics' | 'leader' | 'staff';
  note: string;
}

export interface Hazard extends Entity {
  buildingId: BuildingId;
  roomId: RoomId;
  collegeId: CollegeId | null;
  kind: HazardKind;
  severity: Severity;
  text: string;
  photos: Photo[];
  state: HazardState;
  source:
    | { kind: 'door'; via: 'scanned' | 'typed' }
    | { kind: 'inspection'; inspectionId: string; item: string };
  /** Person id, or a visitor key that names nobody. */
  reporter: string;
  reportedAt: Instant;
  dueAt: Instant;
  /** `null` for a finding of an inspection, whose reporter follows it in person. */
  receiptHash: string | null;
  fixedBy: PersonId | null;
  steps: HazardStep[];
}
