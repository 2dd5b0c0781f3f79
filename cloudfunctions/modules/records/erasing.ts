/**
 * Somebody who left long enough ago: what is theirs goes, what names them elsewhere loses the
 * name, and the person's own record last. What the journal says of them then speaks of an
 * id that maps to nobody.
 */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Removal } from '@louyu/shared/domain/records/state';
import { type Fields, changeAll } from '../../kernel/claims';
import type { HeldKind, Holding } from '../../kernel/holdings';
import type { JobCall } from '../../kernel/jobs';
import type { Page, Reader } from '../../kernel/repository';
import { keeperOf } from './keeping';
import { type KindOf, kindsIn } from './overview';
import { removeRecords } from './removing';

const BATCH = 100;

/** What names the person themselves; the room's records stay with the room. */
const ownKinds = (holdings: readonly Holding[]): KindOf[] =>
  kindsIn(holdings).filter(({ kind }) => kind.by === 'person');

/** Walks every record of a kind; works on each batch before it asks for the next. */
async function eachBatch(
  read: Reader,
  { holding, kind }: KindOf,
  personId: PersonId,
  work: (records: Entity[]) => Promise<void>,
): Promise<void> {
  const order = { orderBy: ['_id', 'asc'] as const, limit: BATCH };
  let after: string | null = null;
  do {
    const where = { [kind.field]: personId };
    const page: Page<Entity> = await read.page(holding.collection, where, { ...order, after });
    await work(page.rows);
    after = page.next;
  } while (after !== null);
}

/** Whether something about the person is still open; then nothing of them is touched. */
export async function isKept(
  call: JobCall,
  holdings: readonly Holding[],
  personId: PersonId,
): Promise<boolean> {
  let kept = false;
  for (const of of ownKinds(holdings).filter(({ holding, kind }) => decides(holding, kind)))
    if (!kept)
      await eachBatch(call.read, of, personId, async (records) => {
        const keeps = await keeperOf(call.read, of.holding, records, call.now);
        kept ||= records.some(keeps);
      });
  return kept;
}

/** Kinds that would lose something; where only ids stay there is nothing to wait for. */
const decides = ({ open, guards }: Holding, { leaving }: HeldKind<Entity>): boolean =>
  leaving !== 'ids_only' && (open !== undefined || guards !== undefined || leaving === 'remove');

/** Only if nobody changed it meanwhile; the next run sees it again otherwise. */
const change = (
  { collection }: Holding,
  { id, version }: Entity,
  fields: Fields<Entity>,
): Promise<number> => changeAll(collection, { _id: id, version }, fields);

interface Erased {
  removals: Removal[];
  files: number;
}

async function eraseKind(call: JobCall, of: KindOf, gone: PersonId): Promise<Erased> {
  const { holding, kind } = of;
  const { leaving } = kind;
  const about = { collection: holding.collection.name, reason: 'person_left' as const };
  const done: Erased = { removals: [], files: 0 };
  const note = (how: Removal['how'], count: number) =>
    done.removals.push({ ...about, how, count, until: call.now });
  if (leaving === 'ids_only') return done;
  if (typeof leaving === 'object') {
    note('anonymized', await changeAll(holding.collection, { [kind.field]: gone }, leaving.set));
    return done;
  }
  await eachBatch(call.read, of, gone, async (records) => {
    if (leaving === 'remove') {
      const { count, files } = await removeRecords(holding, records);
      done.files += files;
      note('removed', count);
      return;
    }
    for (const record of records)
      note('anonymized', await change(holding, record, leaving(record, gone)));
  });
  return done;
}

async function eraseMentions(call: JobCall, holding: Holding, gone: PersonId): Promise<Erased> {
  const found = (await holding.mentions?.(call.read, gone)) ?? [];
  let count = 0;
  for (const { record, fields } of found) count += await change(holding, record, fields);
  const about = { collection: holding.collection.name, reason: 'person_left' as const };
  return { removals: [{ ...about, how: 'anonymized', count, until: call.now }], files: 0 };
}

/** The register's own record of the person is what a rerun finds them by, so it goes last. */
const lastThePerson = (kinds: readonly KindOf[]): KindOf[] => [
  ...kinds.filter(({ holding }) => holding.collection.name !== 'people'),
  ...kinds.filter(({ holding }) => holding.collection.name === 'people'),
];

/** Erases one person everywhere; may be run again after it died anywhere. */
export async function erase(
  call: JobCall,
  holdings: readonly Holding[],
  gone: PersonId,
): Promise<Erased> {
  const parts: Erased[] = [];
  for (const holding of holdings) parts.push(await eraseMentions(call, holding, gone));
  for (const of of lastThePerson(ownKinds(holdings))) parts.push(await eraseKind(call, of, gone));
  return {
    removals: parts.flatMap(({ removals }) => removals),
    files: parts.reduce((sum, { files }) => sum + files, 0),
  };
}
