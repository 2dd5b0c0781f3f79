/**
 * What a file is compared with, fetched a hundred at a time and many at once: a list of
 * forty thousand people is four hundred looks.
 */
import type { CandidateStep } from '@louyu/shared/domain/development/state';
import type { ClassId, PersonId } from '@louyu/shared/domain/kernel/ids';
import { inForce } from '@louyu/shared/domain/kernel/positions';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { type PeopleByNumber, Register } from '@louyu/shared/domain/organization/import/register';
import type { Complete } from '@louyu/shared/domain/organization/import/state';
import type { Person, Unit } from '@louyu/shared/domain/organization/state';
import type { Collection } from '../../../kernel/collection';
import { eachOf } from '../../../kernel/concurrent';
import type { Ports } from '../../../kernel/ports';
import type { Reader, Where } from '../../../kernel/repository';
import { buildings, people, posts, rooms, units } from '../repository';

const TOGETHER = 100;
const LOOKS_AT_ONCE = 16;
const PAGE = 999;

const grouped = (values: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(values.length / TOGETHER) }, (_, at) =>
    values.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );

/** Documents whose `field` is one of `values`, each value naming at most `each` of them. */
async function among<T extends Entity>(
  read: Reader,
  of: Collection<T>,
  field: string,
  values: readonly string[],
  { where = {}, each = 1 }: { where?: Where; each?: number } = {},
): Promise<T[]> {
  const most = Math.min(PAGE, TOGETHER * each);
  const found = await eachOf(grouped(values), LOOKS_AT_ONCE, (group) =>
    read.all(of, { ...where, [field]: { in: group } }, most),
  );
  return found.flat();
}

/** Everything that matches, page by page in the order of an indexed field. */
async function everything<T extends Entity>(
  read: Reader,
  of: Collection<T>,
  where: Where,
  field: string,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | null = null;
  do {
    const order = { orderBy: [field, 'asc'] as const, limit: PAGE - 1, after };
    const page: { rows: T[]; next: string | null } = await read.page(of, where, order);
    all.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return all;
}

/** The people behind these numbers. */
export async function peopleByNumber(
  read: Reader,
  numbers: readonly string[],
): Promise<PeopleByNumber> {
  const found = await among(read, people, 'number', numbers);
  return new Map(found.map((person) => [person.number, person]));
}

/** Whether any number begins with a zero, so that a program could have taken one. */
export async function knowsZeros(read: Reader): Promise<boolean> {
  const where = { number: { from: '0', before: '1' } };
  const { rows } = await read.page(people, where, { orderBy: ['number', 'asc'], limit: 1 });
  return rows.length > 0;
}

/** How far these people are on the way to membership. */
export async function stepsOf(
  read: Reader,
  { development }: Pick<Ports, 'development'>,
  ids: readonly PersonId[],
): Promise<Map<PersonId, CandidateStep>> {
  const found = await eachOf(grouped(ids), LOOKS_AT_ONCE, (group) =>
    development.stepsOf(read, group),
  );
  return new Map(found.flat().map((step) => [step.personId, step]));
}

/** Everybody whom a complete list must name. */
export const expectedIn = (read: Reader, complete: Complete): Promise<Person[]> =>
  complete.of === 'university'
    ? everything(read, people, { number: { from: '' } }, 'number')
    : everything(read, people, { collegeId: complete.id }, '_id');

/** Colleges, departments, classes, buildings, and those of `roomIds` that there are. */
export async function registerWith(read: Reader, roomIds: readonly string[]): Promise<Register> {
  const kinds = ['college', 'department', 'class'] as const;
  const [found, houses, known] = await Promise.all([
    Promise.all(kinds.map((kind) => everything(read, units, { kind }, 'name'))),
    everything(read, buildings, { _id: { from: '' } }, '_id'),
    among(read, rooms, '_id', [...new Set(roomIds)]),
  ]);
  return new Register(found.flat(), houses, new Map(known.map((room) => [room.id, room])));
}

/** Who counsels each of these classes at `now`. */
export async function counsellorsOf(
  read: Reader,
  classes: readonly Unit[],
  now: Instant,
): Promise<Map<ClassId, Person>> {
  const ids = classes.map(({ id }) => id);
  const where = { role: 'counsellor' };
  const held = await among(read, posts, 'scopeKey', ids, { where, each: 8 });
  const current = held.filter((post) => inForce(post, now) && !post.standsInFor);
  const found = await among(read, people, '_id', [...new Set(current.map((p) => p.personId))]);
  const byId = new Map(found.map((person) => [person.id, person]));
  return new Map(
    current.flatMap(({ scopeKey, personId }) => {
      const person = byId.get(personId);
      return person ? [[scopeKey, person] as const] : [];
    }),
  );
}
