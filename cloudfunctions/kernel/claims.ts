/**
 * Changes that only one run can win: a condition and a change in one operation, counted.
 * They stay outside the journal and leave the version alone, so they are for bookkeeping (the
 * clock's, projections, counters) and never for what a person decided.
 */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type SdkCommand, database } from './cloud';
import type { Collection } from './collection';
import { Reader, type Where, compile } from './repository';
import { isDuplicate } from './sdk-errors';

/** Fields to set; of an object only the members named, since the platform's update merges. */
export type Fields<T extends Entity> = {
  [K in Exclude<keyof T, 'id' | 'version'>]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? Partial<T[K]>
      : T[K];
};

export type Update = (command: SdkCommand) => Record<string, unknown>;

/** An empty condition would change the whole collection, so it is refused. */
async function apply(name: string, where: Where, update: Update): Promise<number> {
  ensure(Object.keys(where).length > 0, 'kernel.internal', { reason: 'empty condition' });
  const { command } = database();
  const { stats } = await database()
    .collection(name)
    .where(compile(where))
    .update({ data: update(command) });
  return stats.updated;
}

/** Sets fields on every document that matches and answers how many did. One round trip. */
export const changeAll = <T extends Entity>(
  of: Collection<T>,
  where: Where,
  fields: Fields<T>,
): Promise<number> => apply(of.name, where, () => fields);

/** Removes every document that matches and answers how many there were. One round trip. */
export async function removeAll<T extends Entity>(
  of: Collection<T>,
  where: Where,
): Promise<number> {
  ensure(Object.keys(where).length > 0, 'kernel.internal', { reason: 'empty condition' });
  const { stats } = await database().collection(of.name).where(compile(where)).remove();
  return stats.removed;
}

/** Like `changeAll` for one document: whether this caller was the one to change it. */
export const claim = async <T extends Entity>(
  of: Collection<T>,
  id: string,
  where: Where,
  fields: Fields<T>,
): Promise<boolean> => (await changeAll(of, { ...where, _id: id }, fields)) === 1;

/** As many ids as one condition may name. */
const NAMED_AT_ONCE = 100;

/** `items` a hundred at a time, which is as many as one condition may name. */
export const inHundreds = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / NAMED_AT_ONCE) }, (_, at) =>
    items.slice(at * NAMED_AT_ONCE, (at + 1) * NAMED_AT_ONCE),
  );

interface Winning {
  /** Which documents; only those that still hold `where` are won. */
  ids: readonly string[];
  where: Where;
  update: Update;
  /** The field that carries `token`, by which the winner finds what it has won. */
  field: string;
  token: string;
}

/**
 * Claims many at once, at most a hundred: the ids that this caller won. One round trip, two
 * when others had some of them. `update` must set the field to the token.
 */
export async function winMany<T extends Entity>(
  of: Collection<T>,
  { ids, where, update, field, token }: Winning,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const won = await apply(of.name, { ...where, _id: { in: ids } }, update);
  if (won === ids.length) return new Set(ids);
  if (won === 0) return new Set();
  const mine = await new Reader().all(of, { _id: { in: ids }, [field]: token }, ids.length);
  return new Set(mine.map(({ id }) => id));
}

/** Takes one from many counters, each unless it is used up: the ids that had one to take. */
export const takeOneOfEach = <T extends Entity>(
  of: Collection<T>,
  ids: readonly string[],
  { counter, field, token }: { counter: keyof T & string; field: keyof T & string; token: string },
): Promise<ReadonlySet<string>> =>
  winMany(of, {
    ids,
    where: { [counter]: { from: 1 } },
    update: (command) => ({ [counter]: command.inc(-1), [field]: token }),
    field,
    token,
  });

/** Creates a document unless there is one of its id; whether this caller made it. */
export async function makeOnce<T extends Entity>(
  of: Collection<T>,
  { id: _id, ...fields }: T,
): Promise<boolean> {
  try {
    await database()
      .collection(of.name)
      .add({ data: { _id, ...fields } });
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

/** Takes one from a counter unless it is used up; whether there was one to take. */
export const takeOne = async <T extends Entity>(
  of: Collection<T>,
  id: string,
  counter: keyof T & string,
): Promise<boolean> =>
  (await apply(of.name, { _id: id, [counter]: { from: 1 } }, (command) => ({
    [counter]: command.inc(-1),
  }))) === 1;

/** Puts one back that was taken and not used. */
export const putBack = async <T extends Entity>(
  of: Collection<T>,
  id: string,
  counter: keyof T & string,
): Promise<void> => {
  await apply(of.name, { _id: id }, (command) => ({ [counter]: command.inc(1) }));
};

/**
 * Adds values to lists of a document, each once, and begins the document from `seed` when there
 * is none: for projections, where a second or reordered run must end the same. One round trip,
 * three when it begins.
 */
export async function gather<T extends Entity>(
  of: Collection<T>,
  seed: T,
  values: Record<string, unknown>,
): Promise<void> {
  const add = () =>
    apply(of.name, { _id: seed.id }, (command) =>
      Object.fromEntries(
        Object.entries(values).map(([list, value]) => [list, command.addToSet(value)]),
      ),
    );
  if ((await add()) > 0) return;
  // Nothing changed: it was there already, or the document is not there yet.
  await makeOnce(of, seed);
  await add();
}
