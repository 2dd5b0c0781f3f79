/** What a list of classes would do: classes that are not there yet, and who counsels each. */
import type { Instant } from '../../kernel/calendar';
import type { ClassId, PersonId } from '../../kernel/ids';
import type { Person, Unit } from '../state';
import { sortOut } from './duplicates';
import { type Plan, emptyPlan } from './plan';
import { Faults, type RawRow, badRow, unusable } from './records';
import type { PeopleByNumber, Register, Supplies } from './register';
import type { PlannedRow } from './state';
import { numberFrom } from './text';

export interface ClassesAround {
  register: Register;
  /** Staff by number, for the counsellors named. */
  people: PeopleByNumber;
  /** Who counsels a class now. */
  counsellors: ReadonlyMap<ClassId, Person>;
  supplies: Supplies;
  now: Instant;
}

interface SaidClass {
  row: RawRow;
  faults: Faults;
  name: string;
  collegeId: string;
  counsellor: Person | null;
}

function counsellorOf(row: RawRow, faults: Faults, people: PeopleByNumber): Person | null {
  if (!row.text('counsellor')) return null;
  const read = numberFrom(row.cell('counsellor'));
  const person = 'number' in read ? people.get(read.number) : undefined;
  const serves = person?.kind === 'staff' && person.standing === 'present';
  if (!serves) faults.add('counsellor_unknown', 'counsellor');
  return person ?? null;
}

function readClass(row: RawRow, { register, people }: ClassesAround): SaidClass {
  const faults = new Faults();
  unusable(row, faults);
  const name = row.text('class');
  const college = row.text('college') ? register.college(row.text('college')) : undefined;
  if (!name) faults.add('class_missing', 'class');
  if (!row.text('college')) faults.add('college_missing', 'college');
  else if (!college) faults.add('college_unknown', 'college');
  const counsellor = counsellorOf(row, faults, people);
  return { row, faults, name, collegeId: college?.id ?? '', counsellor };
}

function opening(said: SaidClass, { supplies, now }: ClassesAround): PlannedRow & { id: ClassId } {
  const { row, name, collegeId } = said;
  const id = supplies.newId();
  const unit = {
    id,
    kind: 'class' as const,
    name,
    collegeId,
    from: now,
    until: null,
    successors: [],
  };
  const place = { at: row.at, sheet: row.sheet, id, seen: 0, title: name, differences: [] };
  return { key: `class ${collegeId} ${name}`, ...place, doing: { do: 'open_class', unit } };
}

const post = (
  said: SaidClass,
  act: 'appoint_counsellor' | 'end_counsellor',
  personId: PersonId,
  classId: ClassId,
  [from, to]: [string, string],
): PlannedRow => ({
  key: `${act} ${classId} ${personId}`,
  at: said.row.at,
  sheet: said.row.sheet,
  id: personId,
  seen: null,
  title: said.name,
  differences: [{ field: 'counsellor', from, to }],
  doing: { do: act, classId },
});

/** Who counsels it now gives it up to whom the sheet names. */
function counselling(said: SaidClass, classId: ClassId, around: ClassesAround): PlannedRow[] {
  const { counsellor } = said;
  const before = around.counsellors.get(classId);
  if (!counsellor || before?.id === counsellor.id) return [];
  const change: [string, string] = [before?.name ?? '', counsellor.name];
  const appointed = post(said, 'appoint_counsellor', counsellor.id, classId, change);
  return before
    ? [post(said, 'end_counsellor', before.id, classId, change), appointed]
    : [appointed];
}

function planClass(said: SaidClass, plan: Plan, around: ClassesAround): void {
  const [known]: Unit[] = around.register.classesNamed(said.name, said.collegeId);
  const opened = known ? null : opening(said, around);
  const posts = counselling(said, known?.id ?? opened?.id ?? '', around);
  if (opened) plan.added.push(opened);
  plan.changed.push(...posts);
  if (!opened && posts.length === 0) plan.same += 1;
}

const keyOf = ({ name, collegeId }: SaidClass): string => `${collegeId} ${name}`;

/** Compares a list of classes with those that are open. */
export function planClasses(rows: readonly RawRow[], around: ClassesAround): Plan {
  const said = rows.map((row) => readClass(row, around));
  const whole = said.filter(({ faults }) => !faults.any);
  const sorted = sortOut(whole, keyOf, ({ counsellor }) => counsellor?.id ?? '');
  for (const { faults } of sorted.contradictory) faults.add('contradicts', 'class');
  const plan = { ...emptyPlan(), repeated: sorted.repeated };
  for (const each of sorted.single) planClass(each, plan, around);
  const bad = said.filter(({ faults }) => faults.any);
  return { ...plan, bad: bad.map(({ row, faults }) => badRow(row, faults)) };
}
