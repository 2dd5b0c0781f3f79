/**
 * The rectangular assignment problem by shortest augmenting paths with dual prices
 * (Jonker and Volgenant 1987; the rectangular form after Crouse 2016). Every row has, next
 * to the shared columns, a private way out of going without, so a solution always exists.
 * Dense typed arrays: O(rows² · columns) in the worst case, which a building of 200 rooms
 * meets in milliseconds.
 */

export interface Priced {
  rows: number;
  columns: number;
  /** Row-major; `Infinity` where forbidden. */
  cost: Float64Array;
  /** What it costs each row to go without. */
  without: readonly number[];
}

export interface Matching {
  /** Column of each row; -1 for going without. */
  columnOf: Int32Array;
  /** Cost of the matching minus the sum of the prices: 0 proves the optimum. */
  gap: number;
}

const NONE = -1;

/** One search for the cheapest way to place a row, over everything placed before. */
class Search {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly columnOf: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly reached: Float64Array;
  private readonly from: Int32Array;
  private readonly scanned: Uint8Array;
  private visited: number[] = [];
  /** The cheapest way out found so far: of which row, at what price. */
  private out = { row: NONE, at: Infinity };

  constructor(private readonly priced: Priced) {
    const { rows, columns } = priced;
    this.rowPrice = new Float64Array(rows);
    this.columnPrice = new Float64Array(columns);
    this.columnOf = new Int32Array(rows).fill(NONE);
    this.rowOf = new Int32Array(columns).fill(NONE);
    this.reached = new Float64Array(columns);
    this.from = new Int32Array(columns);
    this.scanned = new Uint8Array(columns);
  }

  place(row: number): void {
    this.reached.fill(Infinity);
    this.scanned.fill(0);
    this.visited = [];
    this.out = { row: NONE, at: Infinity };
    const { end, at } = this.walk(row);
    this.reprice(row, at);
    this.turn(row, end);
  }

  /** Grows the tree of cheapest paths until it meets a free column or a way out (`NONE`). */
  private walk(start: number): { end: number; at: number } {
    let row = start;
    let at = 0;
    for (;;) {
      this.visited.push(row);
      const nearest = this.relax(row, at);
      const reach = nearest === NONE ? Infinity : (this.reached[nearest] ?? Infinity);
      if (this.out.at <= reach) return { end: NONE, at: this.out.at };
      at = reach;
      this.scanned[nearest] = 1;
      const holder = this.rowOf[nearest] ?? NONE;
      if (holder === NONE) return { end: nearest, at };
      row = holder;
    }
  }

  /** Offers a row's columns and its way out at their price from here; answers the nearest column. */
  private relax(row: number, at: number): number {
    const { columns, cost, without } = this.priced;
    const { reached, from, scanned, columnPrice } = this;
    const base = at - (this.rowPrice[row] ?? 0);
    const out = base + (without[row] ?? Infinity);
    if (out < this.out.at) this.out = { row, at: out };
    const own = cost.subarray(row * columns, (row + 1) * columns);
    own.forEach((price, column) => {
      const reach = base + price - Number(columnPrice[column]);
      if (scanned[column] || reach >= Number(reached[column])) return;
      reached[column] = reach;
      from[column] = row;
    });
    return this.nearest();
  }

  /** The nearest column not scanned yet; among equally near ones a free one, which ends the search. */
  private nearest(): number {
    let best = NONE;
    let least = Infinity;
    this.reached.forEach((reach, column) => {
      if (this.scanned[column] || reach > least) return;
      if (reach === least && !this.isFree(column)) return;
      least = reach;
      best = column;
    });
    return best;
  }

  private isFree(column: number): boolean {
    return this.rowOf[column] === NONE;
  }

  private reprice(start: number, at: number): void {
    for (const row of this.visited) {
      const column = this.columnOf[row] ?? NONE;
      const gain = row === start ? at : at - (this.reached[column] ?? 0);
      this.rowPrice[row] = (this.rowPrice[row] ?? 0) + gain;
    }
    this.scanned.forEach((scanned, column) => {
      const reach = this.reached[column] ?? Infinity;
      if (scanned) this.columnPrice[column] = (this.columnPrice[column] ?? 0) - (at - reach);
    });
  }

  /** Hands the columns of the path on, from its end back to the row that was placed. */
  private turn(start: number, end: number): void {
    let column = end;
    let row = end === NONE ? this.out.row : (this.from[end] ?? NONE);
    for (;;) {
      const before = this.columnOf[row] ?? NONE;
      this.columnOf[row] = column;
      if (column !== NONE) this.rowOf[column] = row;
      if (row === start) return;
      column = before;
      row = this.from[column] ?? NONE;
    }
  }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** The cheapest matching; deterministic for equal input. */
export function solve(priced: Priced): Matching {
  const search = new Search(priced);
  for (let row = 0; row < priced.rows; row += 1) search.place(row);
  const { columnOf, rowPrice, columnPrice } = search;
  const paid = columnOf.reduce((total, column, row) => {
    const cell = priced.cost[row * priced.columns + column];
    return total + ((column === NONE ? priced.without[row] : cell) ?? 0);
  }, 0);
  return { columnOf, gap: paid - sum(rowPrice) - sum(columnPrice) };
}
