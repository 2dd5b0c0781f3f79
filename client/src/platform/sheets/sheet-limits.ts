/** What a list may be before it leaves the phone; what it really is, the server reads in its bytes. */
import { CallProblem } from '../call/call-problem';
import { newId } from '../new-id';

/** Old and macro files are sent too: the server says how to save them anew. */
export const ENDINGS = ['xlsx', 'csv', 'xls', 'xlsm', 'txt'] as const;
const MOST_BYTES = 15 * 1024 * 1024;

const endingOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Refuses what cannot be a list; answers with the path it is stored under. */
export function cloudPathFor({ name, bytes }: { name: string; bytes: number }): string {
  const ending = ENDINGS.find((known) => known === endingOf(name));
  if (!ending) throw new CallProblem('imports.wrong_kind_of_file');
  if (bytes > MOST_BYTES) throw new CallProblem('imports.file_too_large');
  return `uploads/${newId()}.${ending}`;
}
