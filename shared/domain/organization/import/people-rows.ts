/** Rows about people, read one by one: what each says, before anything is compared. */
import { type Day, type Instant, dayOf } from '../../kernel/calendar';
import type { BuildingId, RoomId } from '../../kernel/ids';
import type { Step } from '../../development/state';
import type { Person } from '../state';
import { dayFrom } from './days';
import { buildingFrom, roomFrom } from './places';
import { Faults, type RawRow, unusable } from './records';
import type { RowFault } from './state';
import { genderFrom, nameFrom, numberFrom, statusFrom } from './text';

/** What a row says of a person; `null` where it says nothing. */
export interface SaidPerson {
  number: string;
  name: string;
  gender: Person['gender'] | null;
  college: string | null;
  class: string | null;
  roomId: RoomId | null;
  buildingId: BuildingId | null;
  status: Step | null;
  leftOn: Day | null;
}

const NUMBER_FAULTS: Record<string, RowFault> = {
  missing: 'number_missing',
  rounded: 'number_rounded',
  unreadable: 'number_unreadable',
};

function numberOf(row: RawRow, faults: Faults): string {
  const read = numberFrom(row.cell('number'));
  if ('number' in read) return read.number;
  faults.add(NUMBER_FAULTS[read.fault] ?? 'number_unreadable', 'number');
  return '';
}

function nameOf(row: RawRow, faults: Faults): string {
  const said = row.text('name');
  const name = nameFrom(said);
  if (!name) faults.add(said ? 'name_unreadable' : 'name_missing', 'name');
  return name ?? '';
}

function genderOf(row: RawRow, faults: Faults): SaidPerson['gender'] {
  const said = row.text('gender');
  const gender = genderFrom(said);
  if (said && !gender) faults.add('gender_unreadable', 'gender');
  return gender;
}

const NOT_LIVING_IN = /^(无|否|走读|校外|外宿|不住宿|-+|\/)$/;

function roomOf(row: RawRow, faults: Faults): Pick<SaidPerson, 'roomId' | 'buildingId'> {
  const said = row.text('room');
  const inBuilding = row.text('building');
  const building = inBuilding ? buildingFrom(inBuilding) : null;
  if (!said || NOT_LIVING_IN.test(said)) return { roomId: null, buildingId: null };
  if (inBuilding && !building) faults.add('building_unknown', 'building');
  const roomId = roomFrom(said, building);
  if (!roomId) faults.add('room_unreadable', 'room');
  return { roomId, buildingId: roomId?.slice(0, 3) ?? null };
}

function leftOnOf(row: RawRow, faults: Faults, at: Instant): Day | null {
  if (!row.text('left_on')) return null;
  const day = dayFrom(row.cell('left_on'));
  if (!day) faults.add('day_unreadable', 'left_on');
  // A day to come is when they will leave: nothing to do yet.
  return day && day <= dayOf(at) ? day : null;
}

/** What a row says, with everything that is wrong with it. */
export function readPerson(row: RawRow, at: Instant): { said: SaidPerson; faults: Faults } {
  const faults = new Faults();
  unusable(row, faults);
  const said = {
    number: numberOf(row, faults),
    name: nameOf(row, faults),
    gender: genderOf(row, faults),
    college: row.text('college') || null,
    class: row.text('class') || null,
    ...roomOf(row, faults),
    status: statusFrom(row.text('status')),
    leftOn: leftOnOf(row, faults, at),
  };
  return { said, faults };
}
