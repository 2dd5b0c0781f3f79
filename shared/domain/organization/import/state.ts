/**
 * An import from reading the file to undoing it. The file is read once; what it would do
 * stands in chunks, is shown, confirmed and then written chunk by chunk.
 */
import type { Step } from '../../development/state';
import type { BuildingId, CollegeId, PersonId } from '../../kernel/ids';
import type { Day, Instant } from '../../kernel/calendar';
import type { Entity, Fresh } from '../../kernel/entity';
import type { Entry } from '../rules';
import type { Building, Person, Residence, Room, Unit } from '../state';

export const IMPORT_KINDS = ['students', 'staff', 'classes', 'rooms', 'buildings'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const FIELDS = [
  'number',
  'name',
  'gender',
  'college',
  'class',
  'building',
  'room',
  'status',
  'left_on',
  'counsellor',
  'beds',
  'use',
  'houses',
  'floors',
  'rooms_per_floor',
] as const;
export type Field = (typeof FIELDS)[number];

/** Why a row cannot be taken; each has its Chinese text. */
export const ROW_FAULTS = [
  'formula',
  'cell_error',
  'number_missing',
  'number_unreadable',
  'number_rounded',
  'number_ambiguous',
  'name_missing',
  'name_unreadable',
  'gender_missing',
  'gender_unreadable',
  'college_missing',
  'college_unknown',
  'class_missing',
  'class_unknown',
  'class_ambiguous',
  'building_missing',
  'building_unknown',
  'room_missing',
  'room_unreadable',
  'room_unknown',
  'room_not_for_living',
  'wrong_house',
  'day_unreadable',
  'day_in_future',
  'left_already',
  'other_kind',
  'count_unreadable',
  'use_unreadable',
  'counsellor_unknown',
  'contradicts',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export interface BadRow {
  /** The row as the spreadsheet program numbers it. */
  at: number;
  sheet: string;
  faults: { fault: RowFault; field: Field | null }[];
  /** What the row says, by field, so that it can be put right and sent again. */
  says: Partial<Record<Field, string>>;
}

/** What a person reads of one row before confirming. */
export interface Difference {
  field: Field | 'standing';
  from: string;
  to: string;
}

/** What one row does to one document; `was` is what undoing goes back to. */
export type Doing =
  | { do: 'enter'; entry: Entry }
  | { do: 'update'; to: Identity; was: Identity }
  | { do: 'leave'; on: Day; was: Identity }
  | { do: 'open_class'; unit: Fresh<Unit> }
  | { do: 'appoint_counsellor'; classId: string }
  | { do: 'end_counsellor'; classId: string }
  | { do: 'set_room'; room: Fresh<Room>; was: Fresh<Room> | null }
  | { do: 'set_building'; building: Fresh<Building>; was: Fresh<Building> | null };

/** What an import may change of a person that is known. */
export interface Identity extends Residence {
  name: string;
  initials: string;
  gender: Person['gender'];
  standing: Person['standing'];
  leftOn: Day | null;
}

/** A list says another political status than the candidacy; nothing is written for it. */
export interface StatusDifference {
  candidacyId: string;
  personId: PersonId;
  collegeId: CollegeId;
  buildingId: BuildingId | null;
  said: Step;
}

export interface PlannedRow {
  /** Unique within the import; the act's name in the journal. */
  key: string;
  /** The sheet's row; `null` for somebody whom a complete list leaves out. */
  at: number | null;
  sheet: string;
  /** The document that it is about. */
  id: string;
  /** Its version when the file was read; 0 when it is new, `null` when any version will do. */
  seen: number | null;
  title: string;
  differences: Difference[];
  doing: Doing;
}

/** `skipped` fills while writing and undoing, the others when the file is read. */
export const PARTS = ['added', 'changed', 'leaves', 'bad', 'skipped'] as const;
export type Part = (typeof PARTS)[number];

/** Why a row that was confirmed was not written or not undone; each has its Chinese text. */
export const SKIP_REASONS = ['changed_since', 'refused', 'exists_by_now', 'stays'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface Skipped {
  key: string;
  title: string;
  why: SkipReason;
  /** Whether it was left out while writing or while undoing. */
  while: 'writing' | 'undoing';
}

/** A page of what an import does, of its bad rows, or of what was left out; the others are empty. */
export interface ImportChunk extends Entity {
  importId: string;
  part: Part;
  /** Its place within the part. */
  at: number;
  readAt: Instant;
  rows: PlannedRow[];
  bad: BadRow[];
  skipped: Skipped[];
}

export type Complete = { of: 'university' } | { of: 'college'; id: CollegeId };

export type ImportState = 'read' | 'writing' | 'written' | 'undoing' | 'undone';

export interface Import extends Entity {
  kind: ImportKind;
  fileName: string;
  by: PersonId;
  readAt: Instant;
  state: ImportState;
  /** The file is the complete list of this; whoever is not in it leaves. `null`: it is not. */
  complete: Complete | null;
  counts: {
    rows: number;
    added: number;
    changed: number;
    leaves: number;
    same: number;
    repeated: number;
    bad: number;
    /** People whose political status the list says otherwise. */
    statusDiffers: number;
  };
  /** Some row's number cannot be read, so nobody is taken for missing. */
  leavesWithheld: boolean;
  /** The first of them, for a person of their college to settle. */
  statusDifferences: StatusDifference[];
  /** Titles of columns that mean nothing here. */
  ignored: string[];
  /** How many chunks each part has; they are done in this order. */
  parts: Record<Exclude<Part, 'skipped'>, number>;
  /** Chunks done in the present state. */
  done: number;
  written: number;
  skipped: number;
  confirmedAt: Instant | null;
  confirmedBy: PersonId | null;
  undoneBy: PersonId | null;
  endedAt: Instant | null;
}

/** Who took the people of a scope out as a file, and when. */
export interface Export extends Entity {
  kind: 'students' | 'staff';
  /** `null`: of the whole university. */
  collegeId: CollegeId | null;
  by: PersonId;
  askedAt: Instant;
}
