/** A plan cut into documents of a size that one call reads and one transaction can carry. */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Plan } from '@louyu/shared/domain/organization/import/plan';
import type { Import, ImportChunk } from '@louyu/shared/domain/organization/import/state';
import { database } from '../../../kernel/cloud';
import { eachOf } from '../../../kernel/concurrent';
import { chunkId, importChunks } from './repository';

/** Of a people's list about 100 KB. */
const ROWS = 200;
const PUTS_AT_ONCE = 8;

const pages = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) =>
    rows.slice(at * ROWS, (at + 1) * ROWS),
  );

type Filled = Pick<ImportChunk, 'part'> & Partial<Pick<ImportChunk, 'rows' | 'bad' | 'skipped'>>;

/** A chunk in which only what its part is about is filled. */
export const chunkOf = (
  importId: string,
  at: number,
  readAt: Instant,
  { part, rows = [], bad = [], skipped = [] }: Filled,
): ImportChunk => ({
  id: chunkId(importId, part, at),
  version: 1,
  importId,
  part,
  at,
  readAt,
  rows,
  bad,
  skipped,
});

/** The chunks of a plan, part by part. */
export function chunksFor(importId: string, plan: Plan, readAt: Instant): ImportChunk[] {
  const working = (['added', 'changed', 'leaves'] as const).flatMap((part) =>
    pages(plan[part]).map((rows, at) => chunkOf(importId, at, readAt, { part, rows })),
  );
  const bad = pages(plan.bad).map((rows, at) =>
    chunkOf(importId, at, readAt, { part: 'bad', bad: rows }),
  );
  return [...working, ...bad];
}

export const partsOf = (chunks: readonly ImportChunk[]): Import['parts'] => {
  const count = (part: ImportChunk['part']) => chunks.filter((chunk) => chunk.part === part).length;
  return {
    added: count('added'),
    changed: count('changed'),
    leaves: count('leaves'),
    bad: count('bad'),
  };
};

/** Stores chunks, a few at a time; they belong to nothing until their import is stored. */
export const storeChunks = (chunks: readonly ImportChunk[]): Promise<unknown> =>
  eachOf(chunks, PUTS_AT_ONCE, ({ id, ...fields }) =>
    database()
      .collection(importChunks.name)
      .add({ data: { _id: id, ...fields } }),
  );
