/** Who of a place has joined, and finding the sheet behind a code: one round trip each. */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type PersonId, type RoomId, roomsOnFloor } from '@louyu/shared/domain/kernel/ids';
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/organization/joining';
import type { Enrolment, JoinSheet, JoinTries } from '@louyu/shared/domain/organization/state';
import { claim, makeOnce } from '../../kernel/claims';
import { hashOf } from '../../kernel/hash';
import { type Reader, revive } from '../../kernel/repository';
import { enrolments, joinSheets, joinTries, people } from './repository';

export interface Place {
  place: string;
  floor: number | null;
}

export interface Resident {
  id: PersonId;
  name: string;
  roomId: RoomId | null;
  joined: boolean;
  /** What an officer asked for and a second one has not confirmed. */
  rebinding: Enrolment['rebinding'];
}

/** People of one sheet: a large building; more are asked for floor by floor. */
const MOST = 1000;
const BUILDING = /^b\d{2}$/;

export const isBuilding = ({ place }: Place): boolean => BUILDING.test(place);

function matching(where: Place): Record<string, unknown> {
  const { place, floor } = where;
  const present = { standing: 'present' };
  if (!isBuilding(where)) return { ...present, classId: place };
  if (floor === null) return { ...present, buildingId: place };
  const [$gte, $lt] = roomsOnFloor(place, floor);
  return { ...present, buildingId: place, roomId: { $gte, $lt } };
}

interface Row {
  _id: PersonId;
  name: string;
  roomId: RoomId | null;
  enrolled: Pick<Enrolment, 'boundTo' | 'rebinding'>[];
}

const byRoom = (a: Resident, b: Resident): number =>
  String(a.roomId).localeCompare(String(b.roomId)) || a.id.localeCompare(b.id);

/** Everybody of a place in the order of rooms, with whether they have joined. */
export async function residentsOf(read: Reader, where: Place): Promise<Resident[]> {
  const found = await read.aggregate(
    people,
    [
      ['match', matching(where)],
      ['lookup', { from: enrolments.name, localField: '_id', foreignField: '_id', as: 'enrolled' }],
      ['project', { name: 1, roomId: 1, 'enrolled.boundTo': 1, 'enrolled.rebinding': 1 }],
    ],
    MOST + 1,
  );
  ensure(found.length <= MOST, 'kernel.too_large', { most: MOST });
  return (found as unknown as Row[])
    .map(({ _id: id, name, roomId, enrolled }) => ({
      ...{ id, name, roomId },
      joined: enrolled.some(({ boundTo }) => boundTo),
      rebinding: enrolled[0]?.rebinding ?? null,
    }))
    .sort(byRoom);
}

export const hashOfCode = (code: string): string => hashOf('join', code);

interface Found {
  sheet: JoinSheet;
  tries: JoinTries | undefined;
}

/** The sheet with a code, and what this identity has tried so far. */
async function sheetWith(read: Reader, hash: string, key: string): Promise<Found | undefined> {
  const [row] = await read.aggregate(
    joinSheets,
    [
      ['match', { 'codes.hash': hash }],
      ['lookup', { from: joinTries.name, pipeline: [{ $match: { _id: key } }], as: 'tries' }],
    ],
    1,
  );
  if (!row) return undefined;
  const { tries, ...sheet } = row as { tries: Record<string, unknown>[] };
  const [tried] = tries.map((each) => revive<JoinTries>(each));
  return { sheet: revive<JoinSheet>(sheet), tries: tried };
}

const AT_ONCE = 8;

const countOf = ({ failures, since, locks }: JoinTries) => ({ failures, since, locks });

const locked = ({ lockedUntil }: { lockedUntil: Instant }): Problem =>
  new Problem('organization.joining_locked', { until: lockedUntil });

const unknown = (tries: Pick<JoinTries, 'failures'>): Problem =>
  new Problem('organization.code_unknown', { left: rules.triesLeft(tries) });

/** Counts a wrong code and says how to refuse it; others of the same identity may be counted meanwhile. */
async function countMiss(read: Reader, key: string, now: Instant): Promise<Problem> {
  for (let attempt = 0; attempt < AT_ONCE; attempt += 1) {
    const before = await read.find(joinTries, key);
    if (rules.isLocked(before, now)) return locked(before);
    const { id, ...next } = rules.missed(before, key, now);
    const won = before
      ? await claim(joinTries, id, countOf(before), next)
      : await makeOnce(joinTries, { id, version: 1, ...next });
    if (won) return rules.isLocked(next, now) ? locked(next) : unknown(next);
  }
  return new Problem('organization.joining_locked');
}

export interface Opened {
  sheet: JoinSheet;
  personId: PersonId;
  key: string;
}

/** The sheet and the person behind a code that was typed; a wrong one is counted and refused. */
export async function opened(
  read: Reader,
  typed: string,
  key: string,
  now: Instant,
): Promise<Opened> {
  const code = rules.readCode(typed);
  ensure(code, 'organization.code_unknown');
  const hash = hashOfCode(code);
  const found = await sheetWith(read, hash, key);
  const personId = found?.sheet.codes.find((each) => each.hash === hash)?.personId;
  if (!found || !personId) throw await countMiss(read, key, now);
  if (rules.isLocked(found.tries, now)) throw locked(found.tries);
  return { sheet: found.sheet, personId, key };
}
