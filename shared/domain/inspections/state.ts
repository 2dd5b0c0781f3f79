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
import type { Hearing } from './hearing-state';

/** How an item is answered. */
export const ITEM_KINDS = ['judged', 'score', 'count', 'text', 'photo'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** An item that is asked only after another one was answered so. */
export interface ShownWhen {
  item: string;
  result: Result;
}

export interface TemplateItem {
  key: string;
  title: string;
  hint: string;
  kind: ItemKind;
  /** What a failed item becomes; `null`: a hygiene finding that opens no hazard. */
  hazard: HazardKind | null;
  suggests: Severity;
  /** `null`: always asked. */
  when: ShownWhen | null;
  /** The full score, or the count above which it fails; `null`: no limit. */
  most: number | null;
  /** The score from which on it passes; `null` where nothing is scored. */
  passFrom: number | null;
}

export interface TemplateSection {
  key: string;
  title: string;
  items: TemplateItem[];
}

/** A form as an inspector fills it in. */
export interface Template {
  version: string;
  title: string;
  sections: TemplateSection[];
}

export const EDITION_STATES = ['draft', 'published', 'retired'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** One edition of a building's or the university's own form; what was published never changes. */
export interface Edition extends Entity {
  /** A building, or `all`. */
  scope: string;
  /** Counts the scope's editions from 1, without gaps. */
  number: number;
  state: EditionState;
  title: string;
  sections: TemplateSection[];
  draftedAt: Instant;
  publishedAt: Instant | null;
  retiredAt: Instant | null;
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
  /** The form that it is made with; absent: the one that stands in the program. */
  templateVersion?: string;
  /** `false`: a spot check, of which nobody was told; absent: announced. */
  announced?: boolean;
  /** When the pair comes at the earliest; absent: any time before it is due. */
  opensAt?: Instant;
  /** The plan that it came from. */
  planId?: string;
  /** Why it was called off; absent while it stands. */
  cancelled?: { by: PersonId; at: Instant; reason: string };
  /** Why people of another sex go, where the university allows it. */
  mixedBecause?: string;
  state: 'due' | 'done' | 'cancelled';
  doneAt: Instant | null;
}

export type Result = 'pass' | 'fail' | 'not_applicable';

export interface Answer {
  item: string;
  result: Result;
  severity: Severity | null;
  note: string;
  /** The score or the count; absent where nothing is counted. */
  value?: number;
  /** The item in the words of the form that it was answered on; absent in records older than that. */
  title?: string;
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
  /** What the form was called; absent in records older than that. */
  templateTitle?: string;
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
  /** What the occupants said to it; absent until somebody did. */
  hearing?: Hearing;
}
