/** The records of one kind about one person, as their holding tells them. */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import type { Page, Reader } from '../../kernel/repository';
import type { KindOf } from './overview';

/** What the kind's field holds for this person; `null` for the room of somebody without one. */
export const valueFor = ({ kind }: KindOf, actor: Pick<Actor, 'personId' | 'roomId'>) =>
  kind.by === 'room' ? actor.roomId : actor.personId;

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [field, ...rest] = path;
  if (field === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Record<string, unknown>)[field], rest);
}

/** Whether a record concerns the person in the way that the kind says. */
export function concerns(record: Entity, of: KindOf, actor: Actor): boolean {
  const value = valueFor(of, actor);
  const field = of.kind.field === '_id' ? 'id' : of.kind.field;
  return value !== null && valuesAt(record, field.split('.')).includes(value);
}

const at = (record: Entity, when: string | null): string | null => {
  const value = when ? (record as unknown as Record<string, unknown>)[when] : null;
  return typeof value === 'string' ? value : null;
};

export const tell = ({ kind }: KindOf, record: Entity) => ({
  id: record.id,
  at: at(record, kind.when),
  ...kind.told(record),
});

export type Telling = ReturnType<typeof tell>;

/** One page, newest first. One round trip. */
export async function tellAll(
  read: Reader,
  of: KindOf,
  actor: Pick<Actor, 'personId' | 'roomId'>,
  { limit, after = null }: { limit: number; after?: string | null },
): Promise<Page<Telling>> {
  const value = valueFor(of, actor);
  if (value === null) return { rows: [], next: null };
  const order = { orderBy: [of.kind.when ?? '_id', 'desc'] as const, limit, after };
  const { rows, next } = await read.page(of.holding.collection, { [of.kind.field]: value }, order);
  return { rows: rows.map((record) => tell(of, record)), next };
}
