/** Who looked at what is held about somebody: readings joined with the readers' names. */
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { procedureTerm } from '@louyu/shared/messages/records';
import { type Reading, readings } from '../../kernel/readings';
import {
  type Reader,
  type Stage,
  decodeCursor,
  encodeCursor,
  revive,
} from '../../kernel/repository';

const PAGE = 20;

const before = (after: string | null): Record<string, unknown>[] => {
  if (after === null) return [];
  const [at, id] = decodeCursor(after);
  return [{ $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] }];
};

const stagesFor = (subject: PersonId, after: string | null): Stage[] => [
  ['match', { $and: [{ subject }, ...before(after)] }],
  ['sort', { at: -1, _id: -1 }],
  ['limit', PAGE + 1],
  ['lookup', { from: 'people', localField: 'reader', foreignField: '_id', as: 'readers' }],
  [
    'project',
    { at: 1, role: 1, procedure: 1, matter: 1, name: { $arrayElemAt: ['$readers.name', 0] } },
  ],
];

const OPENS: Record<string, (matter: string) => string> = {
  'conduct.get': (matter) => `packages/conduct/fact/index?id=${matter}`,
  'development.candidacy': () => 'packages/development/mine/index',
  'records.correction': (matter) => `packages/records/correction/index?id=${matter}`,
};

type Named = Reading & { name?: string };

const shown = ({ id, at, role, procedure, matter, name }: Named) => ({
  id,
  at,
  readerName: name ?? null,
  role: role ?? null,
  what: procedureTerm(procedure),
  opens: OPENS[procedure]?.(matter) ?? null,
});

/** One page, newest first. One round trip. */
export async function readingsOf(read: Reader, subject: PersonId, after: string | null) {
  const found = await read.aggregate(readings, stagesFor(subject, after), PAGE + 1);
  const rows = found.slice(0, PAGE).map((row) => shown(revive<Named>(row)));
  const last = rows.at(-1);
  const next = found.length > PAGE && last ? encodeCursor(last.at, last.id) : null;
  return { rows, next };
}
