/** A campus of a fixed day and ways to look into it, for the tests. */
import type { Position } from '@louyu/shared/domain/kernel/positions';
import { type Campus, type Stored, campus } from '../campus';

export const NOW = new Date('2026-10-14T10:00:00+08:00');

let told: Campus | undefined;

/** The campus at `NOW`, made once per test file. */
export const built = (): Campus => (told ??= campus(NOW));

/** All documents of a collection, seen as the test needs them. */
export const all = <T = Stored>(name: string): (T & Stored)[] =>
  (built().collections[name] ?? []) as (T & Stored)[];

export const ids = (name: string): Set<string> => new Set(all(name).map(({ _id }) => _id));

export const count = <T>(list: readonly T[], fits: (item: T) => boolean): number =>
  list.filter(fits).length;

export interface PersonDocument extends Stored {
  gender: string;
  kind: string;
  standing: string;
  roomId: string | null;
  buildingId: string | null;
  collegeId: string | null;
  servesIn: string | null;
  positions: Position[];
}

export const people = (): Map<string, PersonDocument> =>
  new Map(all<PersonDocument>('people').map((one) => [one._id, one]));
