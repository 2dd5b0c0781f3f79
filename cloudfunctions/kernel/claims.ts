/**
 * Changes that only one run can win: a condition and a change in one operation, counted.
 * They stay outside the journal and leave the version alone, so they are for bookkeeping (the
 * clock's, projections, counters) and never for what a person decided.
 */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type SdkCommand, database } from './cloud';
import type { Collection } from './collection';
import { type Where, compile } from './repository';
import { isDuplicate } from './sdk-errors';

/** Fields to set; of an object only the members named, since the platform's update merges. */
export type Fields<T extends Entity> = {
  [K in Exclude<keyof T, 'id' | 'version'>]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? Partial<T[K]>
      : T[K];
};

type Update = (command: SdkCommand) => Record<string, unknown>;

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
