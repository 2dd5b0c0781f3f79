/** Taking records out of the store: their files, the salts of their entries, then themselves. */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { storage } from '../../kernel/cloud';
import { changeAll, removeAll } from '../../kernel/claims';
import type { Holding } from '../../kernel/holdings';
import { journal } from '../../kernel/journal';

/** The platform's limit for one call. */
const FILES_AT_ONCE = 50;

async function removeFiles(files: readonly string[]): Promise<void> {
  for (let at = 0; at < files.length; at += FILES_AT_ONCE)
    await storage.remove(files.slice(at, at + FILES_AT_ONCE));
}

/** What was typed can no longer be recognised in the entries; their chain and seals stay whole. */
const unsalt = (entities: readonly string[]): Promise<number> =>
  changeAll(journal, { entity: { in: entities } }, { salt: '', reply: null });

export interface Removed {
  count: number;
  files: number;
}

/**
 * Removes records, at most 100 at once; the records themselves last, so that a run which died
 * finds them again.
 */
export async function removeRecords(
  { collection, files }: Holding,
  records: readonly Entity[],
): Promise<Removed> {
  if (records.length === 0) return { count: 0, files: 0 };
  const attached = files ? records.flatMap((record) => files(record)) : [];
  await removeFiles(attached);
  await unsalt(records.map(({ id }) => `${collection.name}/${id}`));
  const count = await removeAll(collection, { _id: { in: records.map(({ id }) => id) } });
  return { count, files: attached.length };
}
