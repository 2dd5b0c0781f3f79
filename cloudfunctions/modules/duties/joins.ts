/** What belongs to a document, joined to it in the same round trip. */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { type Stage, revive } from '../../kernel/repository';

/** A document with lists of others joined to it. */
export type Row = Record<string, Record<string, unknown>[]>;

/** The documents joined under a name, as the domain knows them. */
export const all = <T extends Entity>(row: Row | undefined, field: string): T[] =>
  (row?.[field] ?? []).map((stored) => revive<T>(stored));

/** Those whose `foreignField` is the document's `localField`. */
export const joined = (
  from: string,
  as: string,
  localField: string,
  foreignField: string,
): Stage => ['lookup', { from, localField, foreignField, as }];

/** Those that match, whatever the document says. */
export const matching = (from: string, as: string, $match: Record<string, unknown>): Stage => [
  'lookup',
  { from, pipeline: [{ $match }], as },
];
