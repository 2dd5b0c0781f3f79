/** How much of each kind is held about somebody: one aggregate that begins at the person. */
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { keptText } from '@louyu/shared/messages/records';
import { collection } from '../../kernel/collection';
import type { HeldKind, Holding } from '../../kernel/holdings';
import type { Reader, Stage } from '../../kernel/repository';

const people = collection('people');

/** A kind together with the holding that it belongs to. */
export interface KindOf {
  holding: Holding;
  kind: HeldKind<Entity>;
}

export const kindsIn = (holdings: readonly Holding[]): KindOf[] =>
  holdings.flatMap((holding) => holding.kinds.map((kind) => ({ holding, kind })));

/** The kind of that name, or `records.unknown_kind`. */
export function kindNamed(holdings: readonly Holding[], key: string): KindOf {
  const found = kindsIn(holdings).find(({ kind }) => kind.key === key);
  ensure(found, 'records.unknown_kind');
  return found;
}

/** Field names carry no dots; the place in the list does. */
const nameOf = (at: number): string => `k${at}`;

const summary = (at: number, { when }: HeldKind<Entity>): Record<string, unknown> => ({
  count: { $size: `$${nameOf(at)}` },
  newest: when ? { $max: `$${nameOf(at)}.${when}` } : { $literal: null },
});

/** Each join is reduced at once, so that no row ever carries more than one kind's records. */
const joinsOf = (kinds: readonly KindOf[]): Stage[] =>
  kinds.flatMap(({ holding, kind }, at): Stage[] => {
    const earlier = Object.fromEntries(kinds.slice(0, at).map((_, nth) => [nameOf(nth), 1]));
    const localField = kind.by === 'room' ? 'roomId' : '_id';
    const from = holding.collection.name;
    return [
      ['lookup', { from, localField, foreignField: kind.field, as: nameOf(at) }],
      ['project', { roomId: 1, ...earlier, [nameOf(at)]: summary(at, kind) }],
    ];
  });

interface Summary {
  count: number;
  newest?: string | null;
}

const shown = ({ holding, kind }: KindOf, found: Summary | undefined) => ({
  kind: kind.key,
  what: kind.what,
  count: kind.uncounted ? null : (found?.count ?? 0),
  newestAt: found?.newest ?? null,
  sensitive: kind.sensitive,
  kept: keptText(holding.retention.months, holding.retention.since),
  because: `${holding.retention.because}（${holding.retention.source}）`,
  answeredBy: [...kind.answeredBy],
});

type Shown = ReturnType<typeof shown>;

/** Newest first; what has no time stands before what has no record. */
const inOrder = (a: Shown, b: Shown): number =>
  (b.newestAt ?? '').localeCompare(a.newestAt ?? '') || (b.count ?? 0) - (a.count ?? 0);

/** One line per kind. One round trip. */
export async function overviewOf(
  read: Reader,
  personId: PersonId,
  holdings: readonly Holding[],
): Promise<Shown[]> {
  const kinds = kindsIn(holdings);
  const counted = kinds.filter(({ kind }) => !kind.uncounted);
  const stages: Stage[] = [['match', { _id: personId }], ['limit', 1], ...joinsOf(counted)];
  const [row = {}] = await read.aggregate(people, stages, 1);
  const found = (each: KindOf) => row[nameOf(counted.indexOf(each))] as Summary | undefined;
  return kinds.map((each) => shown(each, found(each))).sort(inOrder);
}
