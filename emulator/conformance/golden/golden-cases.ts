/**
 * Why: golden cases are data, one JSON line each, so that they can be read, counted and run
 * against anything. A line with `set` gives the documents of the lines that name it with `on`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type Fields = Record<string, unknown>;

/** A case as it stands in its file; which of the keys are there says what is done. */
export interface GoldenCase {
  /**
   * Where the expected result comes from: `manual/…` is a page under www.mongodb.com/docs/manual,
   * `jstests/…` and `src/…` are files of the server's repository; after a comma, the rule itself.
   */
  from: string;
  docs: Fields[];
  /** Documents of other collections, by name. */
  others: Record<string, Fields[]>;
  find?: Fields;
  sort?: Fields;
  skip?: number;
  limit?: number;
  project?: Fields;
  pipeline?: Fields[];
  expr?: unknown;
  update?: Fields;
  where?: Fields;
  doc?: Fields;
  ids?: unknown[];
  gives?: Fields[];
  becomes?: Fields;
  is?: unknown;
  missing?: true;
  /** The platform's code of the refusal. */
  refused?: string;
  /** The order of the results, or of the elements, is not laid down. */
  any?: true;
  set?: true;
  /** A known difference: why the expected result does not come. */
  known?: string;
}

interface Line extends Omit<GoldenCase, 'set'> {
  set?: string | true;
  on?: string;
}

const casesOf = (lines: Line[]): GoldenCase[] => {
  const sets = new Map(lines.map((line) => [line.set, line]));
  return lines
    .filter((line) => line.from)
    .map((line) => {
      const source = line.on === undefined ? undefined : sets.get(line.on);
      if (line.on !== undefined && !source) throw new Error(`no set ${line.on}`);
      const docs = source?.docs ?? [line.doc ?? {}];
      return { ...line, docs, others: source?.others ?? {} } as GoldenCase;
    });
};

/** Every case by subject, which is the name of its file. */
export const goldenCases = (): [subject: string, cases: GoldenCase[]][] =>
  readdirSync(__dirname)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => {
      const lines = readFileSync(join(__dirname, name), 'utf8').split('\n').filter(Boolean);
      const parsed = lines.map((line) => JSON.parse(line) as Line);
      return [name.replace('.jsonl', ''), casesOf(parsed)];
    });
