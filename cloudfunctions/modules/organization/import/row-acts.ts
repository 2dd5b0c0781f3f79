/** A planned row as an act on its document, and the act that takes it back. */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { decideOnPerson, undoOnPerson } from '@louyu/shared/domain/organization/import/decisions';
import type { Import, PlannedRow } from '@louyu/shared/domain/organization/import/state';
import { enter } from '@louyu/shared/domain/organization/rules';
import type { Building, Person, Room, Unit } from '@louyu/shared/domain/organization/state';
import { type BulkAct, type Decided, bulkAct } from '../../../kernel/acts-in-bulk';
import { type Act, type JournalEntry, journalId } from '../../../kernel/journal';
import { buildings, people, rooms, units } from '../repository';

const WRITE = 'imports.write_row';
const UNDO = 'imports.undo_row';

const actOf = (
  { id }: Pick<Import, 'id'>,
  procedure: string,
  who: string,
  key: string,
  at: Instant,
): Act => ({ id: journalId(who, procedure, `${id}.${key}`), procedure, who, at, input: key });

/** The id of the entry under which a row was written, if it was. */
export const writtenId = (found: Import, { key }: PlannedRow): string =>
  actOf(found, WRITE, found.confirmedBy ?? '', key, '').id;

/** The document as it was when the file was read, or nothing is written over it. */
function asSeen<T extends { version: number }>(before: T | null, seen: number | null): T {
  ensure(before, 'kernel.not_found');
  ensure(seen === null || before.version === seen, 'kernel.stale', { version: before.version });
  return before;
}

const silent = <T>(next: T) => ({ next, events: [] });

/** What writing a row is. */
export function writing(found: Import, row: PlannedRow, at: Instant): BulkAct {
  const { doing, id, seen } = row;
  const act = actOf(found, WRITE, found.confirmedBy ?? '', row.key, at);
  const base = { act, id, isNew: seen === 0 };
  if (doing.do === 'enter')
    return bulkAct<Person>({ ...base, of: people, decide: () => enter(doing.entry, at) });
  if (doing.do === 'open_class')
    return bulkAct<Unit>({ ...base, of: units, decide: () => silent(doing.unit) });
  if (doing.do === 'set_room')
    return bulkAct<Room>({
      ...base,
      of: rooms,
      decide: (before) => silent({ ...(seen ? asSeen(before, seen) : {}), ...doing.room }),
    });
  if (doing.do === 'set_building')
    return bulkAct<Building>({
      ...base,
      of: buildings,
      decide: (before) => silent({ ...(seen ? asSeen(before, seen) : {}), ...doing.building }),
    });
  return bulkAct<Person>({
    ...base,
    of: people,
    decide: (before) => decideOnPerson(asSeen(before, seen), doing, at),
  });
}

/** The version that the import made; posts may have been given and ended since. */
const versionMade = ({ seen }: PlannedRow, { entityVersion }: JournalEntry): number | null =>
  seen === null ? null : entityVersion;

const closed = (unit: Unit, at: Instant): Decided<Unit> => {
  const { version: _version, ...next } = unit;
  return silent({ ...next, until: at });
};

/** What undoing a written row is; `null` for what stays: places do not vanish. */
export function undoing(
  found: Import,
  row: PlannedRow,
  entry: JournalEntry,
  at: Instant,
): BulkAct | null {
  const { doing, id } = row;
  const made = versionMade(row, entry);
  const act = actOf(found, UNDO, found.undoneBy ?? '', row.key, at);
  const base = { act, id, isNew: false };
  if (doing.do === 'open_class')
    return bulkAct<Unit>({ ...base, of: units, decide: (now) => closed(asSeen(now, made), at) });
  if (doing.do === 'set_room') {
    const { was } = doing;
    if (!was) return null;
    return bulkAct<Room>({
      ...base,
      of: rooms,
      decide: (now) => (asSeen(now, made), silent(was)),
    });
  }
  if (doing.do === 'set_building') {
    const { was } = doing;
    if (!was) return null;
    return bulkAct<Building>({
      ...base,
      of: buildings,
      decide: (now) => (asSeen(now, made), silent(was)),
    });
  }
  return bulkAct<Person>({
    ...base,
    of: people,
    decide: (now) => undoOnPerson(asSeen(now, made), doing, at),
  });
}
