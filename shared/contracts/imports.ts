/**
 * Lists from other systems (issue 4): read and shown first, written only when confirmed, in
 * steps that a screen drives and the clock finishes; undone within a week. Administrators
 * only, everywhere.
 */
import {
  FIELDS,
  IMPORT_KINDS,
  PARTS,
  ROW_FAULTS,
  SKIP_REASONS,
} from '../domain/organization/import/state';
import { about, held, read, write } from './contract';
import { cursor, id, instant, pageOf, text, version, z } from './schema';

const permission = held('administrator');

const kind = z.enum(IMPORT_KINDS);
const state = z.enum(['read', 'writing', 'written', 'undoing', 'undone']);
const count = z.int().check(z.gte(0));
/** An uploaded spreadsheet; what it really is, its bytes say. */
const sheetFile = z
  .string()
  .check(z.regex(/^cloud:\/\/[\w.-]+\/uploads\/[\w-]{8,64}\.(xlsx|csv|xls|xlsm|txt)$/i));

const complete = z.nullable(
  z.discriminatedUnion('of', [
    z.object({ of: z.literal('university') }),
    z.object({ of: z.literal('college'), id }),
  ]),
);

const counts = z.object({
  rows: count,
  added: count,
  changed: count,
  leaves: count,
  same: count,
  repeated: count,
  bad: count,
  /** People whose political status the list says otherwise: told to their college, never written. */
  statusDiffers: count,
});

const summary = z.object({
  id,
  version,
  kind,
  fileName: z.string(),
  readAt: instant,
  state,
  complete,
  counts,
  /** Somebody's number cannot be read, so nobody was taken for missing. */
  leavesWithheld: z.boolean(),
  /** Titles of columns that were not looked at. */
  ignored: z.array(z.string()),
  /** How far the present writing or undoing has come, in parts of the whole. */
  progress: z.object({ done: count, of: count }),
  written: count,
  /** Rows that were confirmed and not written or not undone, with a reason each. */
  skipped: count,
  confirmedAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  /** Until when it may be undone; `null` before it is confirmed. */
  undoUntil: z.nullable(instant),
});

const FILE_ERRORS = [
  'imports.file_missing',
  'imports.file_too_large',
  'imports.wrong_kind_of_file',
  'imports.old_format',
  'imports.has_macros',
  'imports.unpacks_too_large',
  'imports.unreadable',
  'imports.no_header',
  'imports.columns_missing',
  'imports.column_twice',
  'imports.header_only',
  'imports.too_many_rows',
  'imports.unknown_college',
] as const;

/** Reads an uploaded file and compares it; nothing of the register changes. */
export const readFile = write({
  procedure: 'imports.read',
  function: 'office',
  permission,
  about: about.own,
  bulk: true,
  input: z.object({ fileId: sheetFile, fileName: text(120), kind, complete }),
  output: z.object({ importId: id, version, counts, leavesWithheld: z.boolean() }),
  errors: [...FILE_ERRORS],
});

export const get = read({
  procedure: 'imports.get',
  permission,
  about: about.document('imports', 'importId'),
  input: z.object({ importId: id }),
  output: summary,
  errors: [],
});

/** The imports there were, the newest first. */
export const list = read({
  procedure: 'imports.list',
  permission,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(summary),
  errors: [],
});

const planned = z.object({
  at: z.nullable(count),
  sheet: z.string(),
  title: z.string(),
  differences: z.array(
    z.object({ field: z.enum([...FIELDS, 'standing']), from: z.string(), to: z.string() }),
  ),
});

const bad = z.object({
  at: count,
  sheet: z.string(),
  title: z.string(),
  faults: z.array(z.object({ fault: z.enum(ROW_FAULTS), field: z.nullable(z.enum(FIELDS)) })),
});

const skipped = z.object({
  title: z.string(),
  why: z.enum(SKIP_REASONS),
  while: z.enum(['writing', 'undoing']),
});

/** One page of what would be added or changed, who leaves, which rows cannot be taken, what was left out. */
export const preview = read({
  procedure: 'imports.preview',
  permission,
  about: about.own,
  input: z.object({ importId: id, show: z.enum(PARTS), after: cursor }),
  output: z.object({
    rows: z.array(planned),
    bad: z.array(bad),
    skipped: z.array(skipped),
    next: cursor,
  }),
  errors: [],
});

const file = z.object({ name: z.string(), rows: count, base64: z.string() });

/** The rows that cannot be taken, with their reasons, as a spreadsheet to put right and send again. */
export const badRows = read({
  procedure: 'imports.bad_rows',
  function: 'office',
  permission,
  about: about.document('imports', 'importId'),
  bulk: true,
  input: z.object({ importId: id }),
  output: file,
  errors: [],
});

export const confirm = write({
  procedure: 'imports.confirm',
  permission,
  about: about.document('imports', 'importId'),
  input: z.object({ importId: id, expectedVersion: version }),
  output: z.object({ version, state }),
  errors: ['imports.wrong_state', 'imports.read_again', 'imports.nothing_to_write'],
});

/**
 * Works on a confirmed import, or on undoing one, for at most three quarters of a minute.
 * `busy`: somebody else or the clock is at it; ask again in a while.
 */
export const step = write({
  procedure: 'imports.step',
  function: 'office',
  permission,
  about: about.document('imports', 'importId'),
  bulk: true,
  input: z.object({ importId: id }),
  output: z.object({
    state,
    busy: z.boolean(),
    progress: z.object({ done: count, of: count }),
    written: count,
    skipped: count,
  }),
  errors: ['imports.wrong_state'],
});

/** Begins to take back what it did; `imports.step` goes on with it. */
export const undo = write({
  procedure: 'imports.undo',
  permission,
  about: about.document('imports', 'importId'),
  input: z.object({ importId: id, expectedVersion: version }),
  output: z.object({ version, state }),
  errors: ['imports.wrong_state', 'imports.undo_window_over'],
});

/** An empty sheet with the columns of a kind. */
export const template = read({
  procedure: 'imports.template',
  function: 'office',
  permission,
  about: about.own,
  input: z.object({ kind }),
  output: file,
  errors: [],
});

/**
 * Asks for the people of the university or of a college as a sheet that can be imported
 * again. That it was asked, by whom and for whom, is journalled before anything is handed out.
 */
export const exportPeople = write({
  procedure: 'imports.export',
  permission,
  about: about.own,
  input: z.object({ kind: z.enum(['students', 'staff']), collegeId: z.nullable(id) }),
  output: z.object({ exportId: id }),
  errors: [],
});

/** The file, for whoever asked for it and for a quarter of an hour. */
export const exported = read({
  procedure: 'imports.exported',
  function: 'office',
  permission,
  about: about.own,
  bulk: true,
  input: z.object({ exportId: id }),
  output: file,
  errors: ['imports.export_over', 'imports.export_too_large'],
});
