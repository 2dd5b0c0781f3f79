/**
 * One sheet of a workbook, row by row. What a formula gives is not taken: its stored result
 * may be older than what the person saw, and some formulas reach out of the file.
 */
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Cell, SheetRow } from '@louyu/shared/domain/kernel/sheet';
import { SHEET_LIMITS } from './limits';
import type { Xml } from './parts';

const FORMULA: Cell = { unusable: 'formula' };
const ERROR: Cell = { unusable: 'error' };
const LETTER_A = 64;

/** `C12` → 2; -1 where a cell does not say where it is. */
function columnOf(reference: string | undefined): number {
  let column = 0;
  for (const character of reference ?? '') {
    const letter = character.charCodeAt(0) - LETTER_A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

const isEmpty = (cell: Cell): boolean => cell === null || cell === '';

interface Open {
  column: number;
  type: string;
  value: string;
  formula: boolean;
}

/** Collects the rows of a sheet as its XML goes by. */
export class Worksheet implements Xml {
  readonly rows: SheetRow[] = [];
  private cells: Cell[] = [];
  private at = 0;
  private cell: Open | null = null;
  private taking = false;
  private aside = 0;

  constructor(
    private readonly strings: readonly string[],
    private readonly most: number,
  ) {}

  opened = (name: string, attributes: Record<string, string>): void => {
    if (name === 'row') this.begin(Number(attributes['r'] ?? this.at + 1));
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'rPh') this.aside += 1;
    else if (name === 'f' && this.cell) this.cell.formula = true;
    this.taking = this.cell !== null && this.aside === 0 && (name === 'v' || name === 't');
  };

  text = (text: string): void => {
    if (!this.taking || !this.cell) return;
    if (this.cell.value.length < SHEET_LIMITS.cellText) this.cell.value += text;
  };

  closed = (name: string): void => {
    this.taking = false;
    if (name === 'rPh') this.aside -= 1;
    else if (name === 'c' && this.cell) this.endCell(this.cell);
    else if (name === 'row') this.end();
  };

  private begin(at: number): void {
    this.at = at;
    this.cells = [];
  }

  private beginCell({ r, t = 'n' }: Record<string, string>): void {
    const said = columnOf(r);
    const column = said < 0 ? this.cells.length : said;
    this.cell = { column, type: t, value: '', formula: false };
  }

  private endCell(cell: Open): void {
    this.cell = null;
    if (cell.column >= SHEET_LIMITS.columns) return;
    const value = this.valueOf(cell);
    if (isEmpty(value)) return;
    while (this.cells.length < cell.column) this.cells.push(null);
    this.cells[cell.column] = value;
  }

  private valueOf({ type, value, formula }: Open): Cell {
    if (formula) return FORMULA;
    if (type === 'e') return ERROR;
    if (type === 's') return this.strings[Number(value)] ?? null;
    if (type === 'n' && value !== '') return Number(value);
    return value.slice(0, SHEET_LIMITS.cellText);
  }

  private end(): void {
    if (this.cells.length === 0) return;
    this.rows.push({ at: this.at, cells: this.cells });
    ensure(this.rows.length <= this.most, 'imports.too_many_rows', { most: SHEET_LIMITS.rows });
  }
}
