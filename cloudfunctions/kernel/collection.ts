/**
 * What the kernel must know of a stored kind of document: its name, where a document
 * lies, and who is tied to it. The permission check reads nothing else.
 */
import type { Relation } from '@louyu/shared/contracts/contract';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import type { Locus } from '@louyu/shared/domain/kernel/positions';

export interface Collection<T extends Entity> {
  name: string;
  /** Where the document lies, for positions over a building or a college. */
  locus(document: T): Locus;
  /** Persons tied to it by name, and the room whose occupants are. */
  ties(document: T): Partial<Record<Relation, readonly PersonId[]>> & { room?: RoomId | null };
}

export const collection = <T extends Entity>(
  name: string,
  facts: Partial<Pick<Collection<T>, 'locus' | 'ties'>> = {},
): Collection<T> => ({ name, locus: () => ({}), ties: () => ({}), ...facts });
