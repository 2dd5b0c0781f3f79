/** What keeps records whose time has passed: something about them is still to be decided. */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Guard, Holding } from '../../kernel/holdings';
import type { Reader } from '../../kernel/repository';
import { corrections } from './repository';

const MOST = 900;

const valueAt = (record: Entity, field: string): string =>
  String((record as unknown as Record<string, unknown>)[field]);

async function guarded(
  read: Reader,
  { collection, theirs, ours, open }: Guard<Entity>,
  records: readonly Entity[],
  now: Instant,
): Promise<Set<string>> {
  const values = [...new Set(records.map(ours))];
  const found = await read.all(collection, { [theirs]: { in: values } }, MOST);
  const standing = found.filter((record) => open(record, now));
  return new Set(standing.map((record) => valueAt(record, theirs)));
}

/** Which of these records an open objection speaks about. */
async function disputed(read: Reader, records: readonly Entity[]): Promise<Set<string>> {
  const ids = records.map(({ id }) => id);
  const found = await read.all(corrections, { recordId: { in: ids }, state: 'open' }, MOST);
  return new Set(found.map(({ recordId }) => recordId));
}

/** Whether a record of these must stay for now; asks at most a hundred at once. */
export async function keeperOf(
  read: Reader,
  { open, guards = [] }: Holding,
  records: readonly Entity[],
  now: Instant,
): Promise<(record: Entity) => boolean> {
  if (records.length === 0) return () => false;
  const objections = await disputed(read, records);
  const kept = await Promise.all(guards.map((guard) => guarded(read, guard, records, now)));
  return (record) =>
    objections.has(record.id) ||
    Boolean(open?.(record, now)) ||
    guards.some((guard, at) => kept[at]?.has(guard.ours(record)));
}
