/** How an import moves from read to written and back (issue 4: nothing is written unconfirmed). */
import { type Instant, addDays, addHours } from '../../kernel/calendar';
import type { Decision, DomainEvent } from '../../kernel/entity';
import type { PersonId } from '../../kernel/ids';
import { ensure } from '../../kernel/problem';
import type { Plan } from './plan';
import type { Complete, Export, Import, ImportKind, ImportState, StatusDifference } from './state';

export interface ImportMoved extends DomainEvent {
  type: 'ImportRead' | 'ImportConfirmed' | 'ImportStepped' | 'ImportUndoing';
  importId: string;
  kind: ImportKind;
  added: number;
  changed: number;
  leaves: number;
}

/** A list says another political status than the candidacy does: a task for the college. */
export interface StatusDiffers extends DomainEvent, StatusDifference {
  type: 'StatusDiffers';
}

type ImportDecision = Decision<Import, ImportMoved | StatusDiffers>;

/** More than this is no slip of a few rows; the number is shown all the same. */
const MOST_DIFFERENCES = 200;

/** Longer, and what was read no longer is what stands in the register. */
const CONFIRM_DAYS = 3;
/** Longer, and too much has been built upon it. */
const UNDO_DAYS = 7;

const moved = (next: ImportDecision['next'], type: ImportMoved['type']): ImportDecision => {
  const { id: importId, kind, counts } = next;
  const { added, changed, leaves } = counts;
  return { next, events: [{ type, importId, kind, added, changed, leaves }] };
};

export interface FileRead {
  id: string;
  kind: ImportKind;
  fileName: string;
  by: PersonId;
  complete: Complete | null;
  rows: number;
  ignored: string[];
  parts: Import['parts'];
}

/** The file was read; nothing but what it would do is stored. */
export function read({ rows, ...file }: FileRead, plan: Plan, at: Instant): ImportDecision {
  const { added, changed, leaves, bad, same, repeated, leavesWithheld, statusDifferences } = plan;
  return moved(
    {
      ...file,
      readAt: at,
      state: 'read',
      counts: {
        rows,
        added: added.length,
        changed: changed.length,
        leaves: leaves.length,
        same,
        repeated,
        bad: bad.length,
        statusDiffers: statusDifferences.length,
      },
      leavesWithheld,
      statusDifferences: statusDifferences.slice(0, MOST_DIFFERENCES),
      done: 0,
      written: 0,
      skipped: 0,
      confirmedAt: null,
      confirmedBy: null,
      undoneBy: null,
      endedAt: null,
    },
    'ImportRead',
  );
}

const ensureState = (found: Import, ...states: ImportState[]): void =>
  ensure(states.includes(found.state), 'imports.wrong_state', { state: found.state });

/** How many chunks change something. */
export const chunksOf = ({ parts }: Pick<Import, 'parts'>): number =>
  parts.added + parts.changed + parts.leaves;

const withoutVersion = ({ version: _version, ...rest }: Import): Omit<Import, 'version'> => rest;

/** A person has looked at what it does and says yes. */
export function confirm(found: Import, by: PersonId, at: Instant): ImportDecision {
  ensureState(found, 'read');
  ensure(at <= addDays(found.readAt, CONFIRM_DAYS), 'imports.read_again');
  const { statusDifferences } = found;
  const something = chunksOf(found) + statusDifferences.length > 0;
  ensure(something, 'imports.nothing_to_write');
  const next = { ...withoutVersion(found), state: 'writing' as const, done: 0 };
  const confirmed = moved({ ...next, confirmedBy: by, confirmedAt: at }, 'ImportConfirmed');
  const differing = statusDifferences.map((one) => ({ type: 'StatusDiffers' as const, ...one }));
  return { ...confirmed, events: [...confirmed.events, ...differing] };
}

/** Until when it can be undone. */
export const undoUntil = ({ confirmedAt }: Pick<Import, 'confirmedAt'>): Instant | null =>
  confirmedAt && addDays(confirmedAt, UNDO_DAYS);

/** Takes back what it did, as far as nobody has changed it since. */
export function undo(found: Import, by: PersonId, at: Instant): ImportDecision {
  ensureState(found, 'written', 'writing');
  ensure(at <= (undoUntil(found) ?? at), 'imports.undo_window_over');
  const next = { ...withoutVersion(found), state: 'undoing' as const, done: 0 };
  return moved({ ...next, undoneBy: by }, 'ImportUndoing');
}

/** A driver worked on it; how far it came is its bookkeeping, that it did is an act. */
export function step(found: Import): ImportDecision {
  ensureState(found, 'writing', 'written', 'undoing', 'undone');
  return moved(withoutVersion(found), 'ImportStepped');
}

export interface PeopleExported extends DomainEvent {
  type: 'PeopleExported';
  exportId: string;
  kind: Export['kind'];
  collegeId: string | null;
}

/** Somebody asks for the people of a scope as a file. */
export function askExport(next: Omit<Export, 'version'>): Decision<Export, PeopleExported> {
  const { id: exportId, kind, collegeId } = next;
  return { next, events: [{ type: 'PeopleExported', exportId, kind, collegeId }] };
}

const EXPORT_HOURS = 0.25;

/** The file is made for whoever asked, while they still know what for. */
export const ensureExportStands = (found: Export, by: PersonId, now: Instant): void =>
  ensure(found.by === by && now <= addHours(found.askedAt, EXPORT_HOURS), 'imports.export_over');
