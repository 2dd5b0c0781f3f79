/** A table as a spreadsheet program holds it, whatever file it came in. */

/** What cannot be taken as it stands: a formula's result may be stale, an error is no value. */
export interface Unusable {
  unusable: 'formula' | 'error';
}

/** Text, a number (a day is one too), nothing, or what cannot be used. */
export type Cell = string | number | null | Unusable;

export interface SheetRow {
  /** As the program numbers it, from 1. */
  at: number;
  /** From the first column on; missing ones at the end are empty. */
  cells: Cell[];
}

export interface Sheet {
  name: string;
  /** Rows with at least one cell that is not empty. */
  rows: SheetRow[];
}
