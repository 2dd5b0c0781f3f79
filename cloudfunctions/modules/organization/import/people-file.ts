/** People of a scope as a sheet in the columns of an import, so that it can come back in. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Register } from '@louyu/shared/domain/organization/import/register';
import type { Export, Field } from '@louyu/shared/domain/organization/import/state';
import type { Person } from '@louyu/shared/domain/organization/state';
import { IMPORT_KIND_TERMS } from '@louyu/shared/messages/imports';
import type { Reader } from '../../../kernel/repository';
import { columnsOf, fileOf } from './files';
import { expectedIn, registerWith } from './lookups';

/** Of which a workbook stays below what a reply may carry. */
const MOST_PEOPLE = 15_000;

const GENDERS = { female: '女', male: '男' };

/** What a column says of a person; political status is not the register's to tell. */
const said = (register: Register): Partial<Record<Field, (person: Person) => string>> => ({
  number: ({ number }) => number,
  name: ({ name }) => name,
  gender: ({ gender }) => GENDERS[gender],
  college: ({ collegeId }) => register.nameOf(collegeId),
  class: ({ classId }) => register.nameOf(classId),
  room: ({ roomId }) => (roomId ? roomLabel(roomId) : ''),
  left_on: ({ leftOn }) => leftOn ?? '',
});

/** The file; refuses more people than a reply can carry. */
export async function peopleFile(read: Reader, { kind, collegeId }: Export) {
  const scope = collegeId
    ? ({ of: 'college', id: collegeId } as const)
    : ({ of: 'university' } as const);
  const [found, register] = await Promise.all([expectedIn(read, scope), registerWith(read, [])]);
  const wanted = kind === 'staff' ? 'staff' : 'student';
  const people = found.filter((person) => person.kind === wanted);
  ensure(people.length <= MOST_PEOPLE, 'imports.export_too_large', { most: MOST_PEOPLE });
  const of = said(register);
  const columns = columnsOf<Person>(kind, (person, field) => of[field]?.(person) ?? '');
  return fileOf(`${IMPORT_KIND_TERMS[kind]}.xlsx`, columns, people);
}
