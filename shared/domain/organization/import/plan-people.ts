/** What a list of students or staff would do to the register. */
import { type Day, type Instant, dayOf } from '../../kernel/calendar';
import type { CandidateStep } from '../../development/state';
import { type PersonId, roomLabel } from '../../kernel/ids';
import type { Person, Residence } from '../state';
import { type ReadRow, settleNumbers } from './people-numbers';
import { type Plan, emptyPlan, titled } from './plan';
import { badRow } from './records';
import type { PeopleByNumber, Register, Supplies } from './register';
import { type SaidResidence, residenceFrom } from './resolve';
import type { Difference, Identity, PlannedRow, StatusDifference } from './state';

export interface PeopleAround {
  kind: Person['kind'];
  register: Register;
  people: PeopleByNumber;
  supplies: Supplies;
  /** How far people are on the way to membership, by person. */
  steps: ReadonlyMap<PersonId, CandidateStep>;
  now: Instant;
}

const GENDERS = { female: '女', male: '男' };

export const identityOf = (person: Person, initials: string): Identity => ({
  name: person.name,
  initials,
  gender: person.gender,
  standing: person.standing,
  leftOn: person.leftOn,
  buildingId: person.buildingId,
  roomId: person.roomId,
  collegeId: person.collegeId,
  classId: person.classId,
});

const standingText = ({ standing, leftOn }: Identity): string =>
  standing === 'left' ? `已离校${leftOn ? `（${leftOn}）` : ''}` : '在校';

/** What would be different, in words of the sheet. */
function differencesOf(was: Identity, to: Identity, register: Register): Difference[] {
  const label = (id: string | null): string => (id ? roomLabel(id) : '');
  const all: Difference[] = [
    { field: 'name', from: was.name, to: to.name },
    { field: 'gender', from: GENDERS[was.gender], to: GENDERS[to.gender] },
    { field: 'college', from: register.nameOf(was.collegeId), to: register.nameOf(to.collegeId) },
    { field: 'class', from: register.nameOf(was.classId), to: register.nameOf(to.classId) },
    { field: 'room', from: label(was.roomId), to: label(to.roomId) },
    { field: 'standing', from: standingText(was), to: standingText(to) },
  ];
  return all.filter(({ from, to: now }) => from !== now);
}

/** A class is a class of its college: a row that names another college without a class leaves it. */
function joined(person: Residence, said: SaidResidence): Residence {
  const elsewhere = said.collegeId !== undefined && said.collegeId !== person.collegeId;
  const classId = said.classId ?? (elsewhere ? null : person.classId);
  const { buildingId, roomId, collegeId } = person;
  return { buildingId, roomId, collegeId, ...said, classId };
}

const plannedFor = ({ row, said }: ReadRow, id: string) => ({
  key: said.number,
  at: row.at,
  sheet: row.sheet,
  id,
  title: titled(said.name, said.number),
});

function entering(read: ReadRow, residence: SaidResidence, around: PeopleAround): PlannedRow {
  const { said } = read;
  const id = around.supplies.newId();
  const nowhere = { buildingId: null, roomId: null, collegeId: null, classId: null };
  const entry = {
    id,
    number: said.number,
    name: said.name,
    initials: around.supplies.initials(said.name),
    gender: said.gender ?? 'female',
    kind: around.kind,
    status: said.status,
    ...nowhere,
    ...residence,
  };
  return { ...plannedFor(read, id), seen: 0, differences: [], doing: { do: 'enter', entry } };
}

function updating(
  read: ReadRow,
  person: Person,
  residence: SaidResidence,
  { register, supplies }: PeopleAround,
): PlannedRow | null {
  const { said } = read;
  const gone = said.leftOn !== null;
  const was = identityOf(person, '');
  const to: Identity = {
    ...joined(person, gone ? {} : residence),
    ...(gone ? { buildingId: null, roomId: null } : {}),
    name: said.name,
    initials: '',
    gender: said.gender ?? person.gender,
    standing: gone ? 'left' : 'present',
    leftOn: gone ? (person.leftOn ?? said.leftOn) : null,
  };
  const differences = differencesOf(was, to, register);
  if (differences.length === 0) return null;
  const spelled = {
    was: { ...was, initials: supplies.initials(was.name) },
    to: { ...to, initials: supplies.initials(to.name) },
  };
  const planned = { ...plannedFor(read, person.id), seen: person.version, differences };
  return { ...planned, doing: { do: 'update', ...spelled } };
}

/** Never written: from the first entry on, the status is `development`'s alone. */
function statusDifference(
  { said }: ReadRow,
  { id: personId, collegeId, buildingId }: Person,
  { steps }: PeopleAround,
): StatusDifference[] {
  const known = steps.get(personId);
  if (!said.status || !known || !collegeId || known.step === said.status) return [];
  const { candidacyId } = known;
  return [{ candidacyId, personId, collegeId, buildingId, said: said.status }];
}

function planOne(read: ReadRow, plan: Plan, around: PeopleAround): void {
  const { said, faults, row } = read;
  const person = around.people.get(said.number);
  const residence = residenceFrom(said, around.register, faults);
  if (person && person.kind !== around.kind) faults.add('other_kind', 'number');
  if (!person && !said.gender) faults.add('gender_missing', 'gender');
  if (!person && said.leftOn) faults.add('left_already', 'left_on');
  if (faults.any) plan.bad.push(badRow(row, faults));
  else if (!person) plan.added.push(entering(read, residence, around));
  else {
    plan.statusDifferences.push(...statusDifference(read, person, around));
    const planned = updating(read, person, residence, around);
    if (planned) plan.changed.push(planned);
    else plan.same += 1;
  }
}

const leaving = (person: Person, on: Day, initials: string): PlannedRow => ({
  key: person.number,
  at: null,
  sheet: '',
  id: person.id,
  seen: person.version,
  title: titled(person.name, person.number),
  differences: [{ field: 'standing', from: '在校', to: `离校（${on}）` }],
  doing: { do: 'leave', on, was: identityOf(person, initials) },
});

/**
 * Compares what the rows say with the register. `expected` are the people whom a complete
 * list must name; `null` when the list is not complete. While some row's number cannot be
 * read, nobody is taken for missing.
 */
export function planPeople(
  read: readonly ReadRow[],
  expected: readonly Person[] | null,
  around: PeopleAround,
): Plan {
  const numbers = settleNumbers(read, around.people);
  const plan = { ...emptyPlan(), bad: numbers.bad, repeated: numbers.repeated };
  for (const row of numbers.rows) planOne(row, plan, around);
  plan.bad.sort((a, b) => a.at - b.at);
  if (expected === null) return plan;
  const missing = expected.filter(
    ({ number, kind, standing }) =>
      kind === around.kind && standing === 'present' && !numbers.named.has(number),
  );
  if (numbers.unnamed && missing.length > 0) return { ...plan, leavesWithheld: true };
  const { initials } = around.supplies;
  const on = dayOf(around.now);
  return { ...plan, leaves: missing.map((person) => leaving(person, on, initials(person.name))) };
}
