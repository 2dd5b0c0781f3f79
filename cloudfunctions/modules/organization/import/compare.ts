/** A file's table compared with the register, by kind; all the looking up is here. */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Sheet } from '@louyu/shared/domain/kernel/sheet';
import {
  type ReadRow,
  numbersIn,
  readAll,
} from '@louyu/shared/domain/organization/import/people-numbers';
import { buildingFrom, roomFrom } from '@louyu/shared/domain/organization/import/places';
import type { Plan } from '@louyu/shared/domain/organization/import/plan';
import { planClasses } from '@louyu/shared/domain/organization/import/plan-classes';
import { planPeople } from '@louyu/shared/domain/organization/import/plan-people';
import { planBuildings, planRooms } from '@louyu/shared/domain/organization/import/plan-places';
import { type RawRow, tableIn } from '@louyu/shared/domain/organization/import/records';
import type { Complete, ImportKind } from '@louyu/shared/domain/organization/import/state';
import { numberFrom } from '@louyu/shared/domain/organization/import/text';
import { freshId } from '../../../kernel/hash';
import type { Ports } from '../../../kernel/ports';
import type { Reader } from '../../../kernel/repository';
import { initialsOf } from '../initials';
import {
  counsellorsOf,
  expectedIn,
  stepsOf,
  knowsZeros,
  peopleByNumber,
  registerWith,
} from './lookups';

export interface Asked {
  kind: ImportKind;
  complete: Complete | null;
  now: Instant;
  ports: Pick<Ports, 'development'>;
}

const supplies = { newId: freshId, initials: initialsOf };

async function lookUp(read: Reader, rows: readonly ReadRow[]) {
  const people = new Map(await peopleByNumber(read, numbersIn(rows, false)));
  const unknown = rows.filter(({ said }) => said.number && !people.has(said.number));
  if (unknown.length > 0 && (await knowsZeros(read)))
    for (const [number, person] of await peopleByNumber(read, numbersIn(unknown, true)))
      people.set(number, person);
  return people;
}

async function comparePeople(
  read: Reader,
  raw: readonly RawRow[],
  kind: 'students' | 'staff',
  { complete, now, ports }: Asked,
): Promise<Plan> {
  const rows = readAll(raw, now);
  const roomIds = rows.flatMap(({ said }) => said.roomId ?? []);
  const [people, register] = await Promise.all([lookUp(read, rows), registerWith(read, roomIds)]);
  if (complete?.of === 'college') ensure(register.college(complete.id), 'imports.unknown_college');
  const expected = complete && (await expectedIn(read, complete));
  const saying = rows.flatMap(({ said }) => (said.status ? (people.get(said.number) ?? []) : []));
  const steps = await stepsOf(
    read,
    ports,
    saying.map(({ id }) => id),
  );
  const around = {
    steps,
    kind: kind === 'staff' ? ('staff' as const) : ('student' as const),
    register,
    people,
    supplies,
    now,
  };
  return planPeople(rows, expected, around);
}

const counsellorNumbers = (raw: readonly RawRow[]): string[] =>
  raw.flatMap((row) => {
    const read = numberFrom(row.cell('counsellor'));
    return 'number' in read ? [read.number] : [];
  });

async function compareClasses(read: Reader, raw: readonly RawRow[], now: Instant): Promise<Plan> {
  const [people, register] = await Promise.all([
    peopleByNumber(read, [...new Set(counsellorNumbers(raw))]),
    registerWith(read, []),
  ]);
  const named = raw.flatMap((row) =>
    register.classesNamed(row.text('class'), register.college(row.text('college'))?.id ?? null),
  );
  const counsellors = await counsellorsOf(read, named, now);
  return planClasses(raw, { register, people, counsellors, supplies, now });
}

const roomIdsIn = (raw: readonly RawRow[]): string[] =>
  raw.flatMap((row) => roomFrom(row.text('room'), buildingFrom(row.text('building'))) ?? []);

/** What the file would do; refuses a file without a usable table. */
export async function compare(
  read: Reader,
  sheets: readonly Sheet[],
  asked: Asked,
): Promise<{ plan: Plan; rows: number; ignored: string[] }> {
  const { kind, now } = asked;
  const { rows: raw, ignored } = tableIn(sheets, kind);
  const plan =
    kind === 'students' || kind === 'staff'
      ? await comparePeople(read, raw, kind, asked)
      : kind === 'classes'
        ? await compareClasses(read, raw, now)
        : kind === 'rooms'
          ? planRooms(raw, await registerWith(read, roomIdsIn(raw)))
          : planBuildings(raw, await registerWith(read, []));
  return { plan, rows: raw.length, ignored };
}
