/**
 * Writes a confirmed import, or takes it back, chunk by chunk until the time is up. Whoever
 * drives holds a lease; and should two drive all the same, a row's act has one id, so that
 * it is written once.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { chunksOf } from '@louyu/shared/domain/organization/import/rules';
import type {
  Import,
  ImportChunk,
  ImportState,
  PlannedRow,
  SkipReason,
  Skipped,
} from '@louyu/shared/domain/organization/import/state';
import {
  ACTS_TOGETHER,
  type BulkAct,
  type BulkResult,
  performTogether,
} from '../../../kernel/acts-in-bulk';
import { changeAll } from '../../../kernel/claims';
import { eachOf } from '../../../kernel/concurrent';
import { type JournalEntry, journal } from '../../../kernel/journal';
import { acquire, release } from '../../../kernel/lease';
import type { Reader } from '../../../kernel/repository';
import type { Aftermath } from '../../../kernel/subscribers';
import { chunkOf, storeChunks } from './chunks';
import { chunkIdsOf, importChunks, imports } from './repository';
import { undoing, writing, writtenId } from './row-acts';

export interface Driving {
  read: Reader;
  aftermath: Aftermath;
  now: Instant;
  msLeft(): number;
}

const WINDOW = 8;
/** New rows share an insert; changed ones cost a call each, so fewer of them share a transaction. */
const CHANGED_TOGETHER = 25;
const LANES = 8;
/** A window that begins must be able to end: with slow calls it takes about this long. */
const WINDOW_MS = 8_000;

type Working = Extract<ImportState, 'writing' | 'undoing'>;

const isWorking = (found: Import): found is Import & { state: Working } =>
  found.state === 'writing' || found.state === 'undoing';

interface Task {
  row: PlannedRow;
  bulk: BulkAct;
}

const why = (code: string): SkipReason => {
  if (code === 'kernel.stale' || code === 'kernel.not_found') return 'changed_since';
  return code === 'kernel.exists' ? 'exists_by_now' : 'refused';
};

const skip = ({ key, title }: PlannedRow, reason: SkipReason, state: Working): Skipped => ({
  key,
  title,
  why: reason,
  while: state,
});

const cut = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );

interface Ready {
  tasks: Task[];
  skipped: Skipped[];
}

const readyToWrite = (found: Import, { rows }: ImportChunk, now: Instant): Ready => ({
  tasks: rows.map((row) => ({ row, bulk: writing(found, row, now) })),
  skipped: [],
});

async function entriesOf(read: Reader, ids: readonly string[]) {
  const found = await eachOf(cut(ids, ACTS_TOGETHER), LANES, (group) =>
    read.all(journal, { _id: { in: group } }, group.length),
  );
  return new Map(found.flat().map((entry) => [entry.id, entry]));
}

/** Only what was written is taken back; rows that were skipped then are passed over. */
async function readyToUndo(
  found: Import,
  { rows }: ImportChunk,
  { read, now }: Driving,
): Promise<Ready> {
  const entries = await entriesOf(
    read,
    rows.map((row) => writtenId(found, row)),
  );
  const ready: Ready = { tasks: [], skipped: [] };
  for (const row of [...rows].reverse()) {
    const entry = entries.get(writtenId(found, row));
    const bulk = entry && undoing(found, row, entry, now);
    if (bulk) ready.tasks.push({ row, bulk });
    else if (entry) ready.skipped.push(skip(row, 'stays', 'undoing'));
  }
  return ready;
}

const groupsOf = (tasks: readonly Task[]): Task[][] => [
  ...cut(
    tasks.filter(({ bulk }) => bulk.isNew),
    ACTS_TOGETHER,
  ),
  ...cut(
    tasks.filter(({ bulk }) => !bulk.isNew),
    CHANGED_TOGETHER,
  ),
];

async function perform(tasks: readonly Task[], { read, aftermath }: Driving) {
  const results = await eachOf(groupsOf(tasks), LANES, async (group) => {
    const acts = group.map(({ bulk }) => bulk);
    const done = await performTogether(acts, read, aftermath.awaited);
    return done.map((result, at) => ({ row: group[at]?.row as PlannedRow, result }));
  });
  return results.flat();
}

interface Done {
  written: number;
  skipped: Skipped[];
  entries: JournalEntry[];
}

function summed(
  done: readonly { row: PlannedRow; result: BulkResult }[],
  ready: readonly Ready[],
  state: Working,
): Done {
  const entries = done.flatMap(({ result }) => (result.of === 'refused' ? [] : [result.entry]));
  const refused = done.flatMap(({ row, result }) =>
    result.of === 'refused' ? [skip(row, why(result.code), state)] : [],
  );
  const skipped = [...ready.flatMap((each) => each.skipped), ...refused];
  return { written: entries.length, skipped, entries };
}

/** Undoing lists what it left out behind what writing did. */
const UNDOING_FROM = 50_000;

async function keepSkipped(found: Import & { state: Working }, { skipped }: Done) {
  if (skipped.length === 0) return;
  const at = found.done + (found.state === 'undoing' ? UNDOING_FROM : 0);
  const chunk = chunkOf(found.id, at, found.readAt, { part: 'skipped', skipped });
  await storeChunks([chunk]).catch(ignoreStored);
}

const ignoreStored = (error: unknown): void => {
  if (!/E11000|duplicate/i.test(String((error as { errMsg?: string }).errMsg ?? error)))
    throw error;
};

/** What the documents say after a window, unless somebody else has moved the import meanwhile. */
async function advance(
  found: Import & { state: Working },
  chunks: number,
  { written, skipped }: Done,
  now: Instant,
): Promise<Import | null> {
  const done = found.done + chunks;
  const over = done >= chunksOf(found);
  const ended: ImportState = found.state === 'writing' ? 'written' : 'undone';
  const next = {
    done,
    written: found.state === 'writing' ? found.written + written : found.written - written,
    skipped: found.skipped + skipped.length,
    state: over ? ended : found.state,
    endedAt: over ? now : null,
  };
  const where = { _id: found.id, state: found.state, done: found.done };
  return (await changeAll(imports, where, next)) === 1 ? { ...found, ...next } : null;
}

async function windowOf(found: Import & { state: Working }, read: Reader): Promise<ImportChunk[]> {
  const ids = chunkIdsOf(found);
  const order = found.state === 'undoing' ? [...ids].reverse() : ids;
  const wanted = order.slice(found.done, found.done + WINDOW);
  const chunks = await read.all(importChunks, { _id: { in: wanted } }, WINDOW);
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** One window; `null` when another driver has taken over. */
async function workOn(
  found: Import & { state: Working },
  driving: Driving,
): Promise<Import | null> {
  const chunks = await windowOf(found, driving.read);
  const ready = await Promise.all(
    chunks.map((chunk) =>
      found.state === 'writing'
        ? readyToWrite(found, chunk, driving.now)
        : readyToUndo(found, chunk, driving),
    ),
  );
  const performed = await perform(
    ready.flatMap(({ tasks }) => tasks),
    driving,
  );
  const done = summed(performed, ready, found.state);
  await keepSkipped(found, done);
  await driving.aftermath.followAll(done.entries, driving.msLeft);
  return advance(found, chunks.length, done, driving.now);
}

async function work(importId: string, driving: Driving): Promise<Import> {
  let found = await driving.read.get(imports, importId);
  while (isWorking(found) && driving.msLeft() > WINDOW_MS) {
    const next = await workOn(found, driving);
    if (!next) return driving.read.get(imports, importId);
    found = next;
  }
  return found;
}

/** Works on an import while there is time; `null` when somebody else is at it. */
export async function drive(importId: string, driving: Driving): Promise<Import | null> {
  const { read, now } = driving;
  const lease = await acquire(read, `import-${importId}`, now);
  if (!lease) return null;
  try {
    return await work(importId, driving);
  } finally {
    await release(lease, now);
  }
}
