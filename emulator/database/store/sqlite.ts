/**
 * Why: one place that knows the embedded SQLite: pragmas that make "acknowledged" mean "on disk",
 * and prepared statements kept by their text (preparing costs more than running). Crossing into
 * the library costs about as much as a small statement does, so rows come back as few values.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';

export type Cell = number | string | Buffer | null;
export type Row = Cell[];

interface Outcome {
  changes: number;
  lastInsertRowid: number | bigint;
}

interface Statement {
  run(cells: Cell[]): Outcome;
  raw(): Statement;
  get(cells: Cell[]): Row | undefined;
  all(cells: Cell[]): Row[];
}

const openFile = (directory: string): Sqlite.Database => {
  mkdirSync(directory, { recursive: true });
  const file = new Sqlite(join(directory, 'database.sqlite'));
  file.exec('PRAGMA journal_mode=WAL');
  file.exec('PRAGMA synchronous=FULL');
  return file;
};

export class Connection {
  private readonly database: Sqlite.Database;
  private readonly readers = new Map<string, Statement>();
  private readonly writers = new Map<string, Statement>();
  private depth = 0;

  constructor(directory: string | undefined) {
    this.database = directory ? openFile(directory) : new Sqlite(':memory:');
    this.database.exec('PRAGMA cache_size=-65536');
    this.database.exec('PRAGMA temp_store=MEMORY');
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** Returns the row id of what was inserted. */
  run(sql: string, cells: Cell[]): number {
    return Number(this.outcomeOf(sql, cells).lastInsertRowid);
  }

  /** Returns how many rows were changed. */
  change(sql: string, cells: Cell[]): number {
    return this.outcomeOf(sql, cells).changes;
  }

  get(sql: string, cells: Cell[]): Row | undefined {
    return (this.readers.get(sql) ?? this.prepareReader(sql)).get(cells);
  }

  all(sql: string, cells: Cell[]): Row[] {
    return (this.readers.get(sql) ?? this.prepareReader(sql)).all(cells);
  }

  /** Everything in `work`, or nothing; inside another such work, a failure undoes its own part. */
  atomically<Result>(work: () => Result): Result {
    const point = `nested_${this.depth}`;
    this.run(this.depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${point}`, []);
    this.depth += 1;
    try {
      const result = work();
      this.run(this.depth === 1 ? 'COMMIT' : `RELEASE ${point}`, []);
      return result;
    } catch (error) {
      this.exec(this.depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${point}; RELEASE ${point}`);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  close(): void {
    this.readers.clear();
    this.writers.clear();
    this.database.close();
  }

  private outcomeOf(sql: string, cells: Cell[]): Outcome {
    return (this.writers.get(sql) ?? this.prepare(sql, this.writers)).run(cells);
  }

  private prepareReader(sql: string): Statement {
    return this.prepare(sql, this.readers, (statement) => statement.raw());
  }

  private prepare(
    sql: string,
    kept: Map<string, Statement>,
    shape: (statement: Statement) => Statement = (statement) => statement,
  ): Statement {
    if (kept.size > 500) kept.clear();
    const statement = shape(this.database.prepare(sql) as unknown as Statement);
    kept.set(sql, statement);
    return statement;
  }
}
