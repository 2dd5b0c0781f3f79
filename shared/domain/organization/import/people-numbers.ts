/** Rows with their numbers as they were before a program took zeros, doubled ones sorted out. */
import type { Instant } from '../../kernel/calendar';
import { sortOut } from './duplicates';
import { type SaidPerson, readPerson } from './people-rows';
import { type Faults, type RawRow, badRow } from './records';
import type { PeopleByNumber } from './register';
import type { BadRow } from './state';
import { beforeLoss, restored, usualLength } from './zeros';

export interface ReadRow {
  row: RawRow;
  said: SaidPerson;
  faults: Faults;
}

/** Every row read on its own. */
export const readAll = (rows: readonly RawRow[], at: Instant): ReadRow[] =>
  rows.map((row) => ({ row, ...readPerson(row, at) }));

/** Every number to look up in the register; with `zeros` also what it may have been before. */
export const numbersIn = (read: readonly ReadRow[], zeros: boolean): string[] => [
  ...new Set(
    read
      .filter(({ said }) => said.number !== '')
      .flatMap(({ said }) => (zeros ? beforeLoss(said.number) : [said.number])),
  ),
];

function withZeros(read: readonly ReadRow[], people: PeopleByNumber): ReadRow[] {
  const usual = usualLength(read.map(({ said }) => said.number).filter(Boolean));
  const known = (number: string): boolean => people.has(number);
  return read.map(({ row, said, faults }) => {
    const number = restored(said.number, known, usual);
    if (number === null) faults.add('number_ambiguous', 'number');
    return { row, said: { ...said, number: number ?? said.number }, faults };
  });
}

export interface Numbers {
  rows: ReadRow[];
  bad: BadRow[];
  repeated: number;
  /** Numbers that stand in the file, on bad rows too: whoever is named has not left. */
  named: ReadonlySet<string>;
  /** Some row names nobody that could be known. */
  unnamed: boolean;
}

/** Restores numbers, drops repetitions, and puts contradictory and unreadable rows aside. */
export function settleNumbers(read: readonly ReadRow[], people: PeopleByNumber): Numbers {
  const restoredRows = withZeros(read, people);
  const named = new Set(restoredRows.map(({ said }) => said.number).filter(Boolean));
  const whole = restoredRows.filter(({ faults }) => !faults.any);
  const sorted = sortOut(
    whole,
    ({ said }) => said.number,
    ({ said }) => JSON.stringify(said),
  );
  for (const { faults } of sorted.contradictory) faults.add('contradicts', 'number');
  const bad = restoredRows.filter(({ faults }) => faults.any);
  return {
    rows: sorted.single,
    bad: bad.map(({ row, faults }) => badRow(row, faults)),
    repeated: sorted.repeated,
    named,
    unnamed: restoredRows.some(({ said, faults }) => faults.any && !said.number),
  };
}
