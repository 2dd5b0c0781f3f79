/**
 * Rounds and inspections of rooms (sources 000 联系宿舍, 004). A round asks a pair to see a
 * set of rooms by a time; an inspection is one room seen once, with the version of the
 * form that it was made with.
 */
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';
import type { HazardKind, Severity } from '../hazards/state';
import type { Photo } from '../photos/state';

export interface TemplateItem {
  key: string;
  title: string;
  hint: string;
  /** What a failed item becomes; `null`: a hygiene finding that opens no hazard. */
  hazard: HazardKind | null;
  suggests: Severity;
}

export interface TemplateSection {
  key: 'safety' | 'hygiene';
  title: string;
  items: TemplateItem[];
}

export interface Template {
  version: string;
  title: string;
  sections: TemplateSection[];
}

export interface Round extends Entity {
  buildingId: BuildingId;
  title: string;
  rooms: RoomId[];
  /** The pair; both may submit, each room counts once. */
  inspectors: PersonId[];
  plannedBy: PersonId;
  plannedAt: Instant;
  dueAt: Instant;
  state: 'due' | 'done';
  doneAt: Instant | null;
}

export type Result = 'pass' | 'fail' | 'not_applicable';

export interface Answer {
  item: string;
  result: Result;
  severity: Severity | null;
  note: string;
}

/** How the occupants knew: principle 6, inspection with manners. */
export type Presence = 'announced' | 'occupant_present';

export type Outcome = 'inspected' | 'could_not_inspect';

export interface Inspection extends Entity {
  roundId: string | null;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  inspector: PersonId;
  via: 'scanned' | 'typed' | 'listed';
  templateVersion: string;
  presence: Presence;
  outcome: Outcome;
  /** Why the room could not be inspected; empty otherwise. */
  reason: string;
  answers: Answer[];
  photos: Photo[];
  receipt: string;
  /** When the form was opened on the phone, by the server's clock as the phone knew it. */
  startedAt: Instant;
  submittedAt: Instant;
}
