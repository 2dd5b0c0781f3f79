/**
 * Why: which rows a document has in an index. Fields below one array go together, element by
 * element, as in MongoDB: otherwise a unique index would refuse pairs that no element holds.
 */
import { isPlainObject, type Value } from '../values/ejson';
import { valuesAt } from '../values/field-path';

type Row = Value[];

interface Part {
  /** Which of the index's fields these are. */
  positions: number[];
  rows: Row[];
}

const isNumeric = (step: string): boolean => /^\d+$/.test(step);

/** The fields that begin with the same step; one that ends there, or counts elements, is apart. */
const groupsOf = (paths: string[][]): number[][] => {
  const groups = new Map<string, number[]>();
  for (const [at, path] of paths.entries()) {
    const [root = '', next] = path;
    const name = next === undefined || isNumeric(next) ? `${root}\u0000${at}` : root;
    groups.set(name, [...(groups.get(name) ?? []), at]);
  }
  return [...groups.values()];
};

const childOf = (value: Value, step: string): Value =>
  isPlainObject(value) ? value[step] : undefined;

const belowOne = (value: Value, paths: string[][]): Row[] => {
  const child = childOf(value, paths[0]?.[0] ?? '');
  const rest = paths.map((path) => path.slice(1));
  if (!Array.isArray(child)) return rowsOf(child, rest);
  return child.length === 0 ? [paths.map(() => null)] : child.flatMap((item) => rowsOf(item, rest));
};

const partOf = (value: Value, paths: string[][], positions: number[]): Part => {
  const own = positions.map((at) => paths[at] ?? []);
  const [only = []] = own;
  const alone = (): Row[] => valuesAt(value, only).values.map((each) => [each]);
  return { positions, rows: own.length === 1 ? alone() : belowOne(value, own) };
};

const joined = (row: Row, { positions }: Part, more: Row): Row => {
  const next = [...row];
  positions.forEach((position, at) => (next[position] = more[at]));
  return next;
};

/** One value per path in each row. Rows may repeat. */
export const rowsOf = (value: Value, paths: string[][]): Row[] =>
  groupsOf(paths)
    .map((positions) => partOf(value, paths, positions))
    .reduce<Row[]>(
      (rows, part) => rows.flatMap((row) => part.rows.map((more) => joined(row, part, more))),
      [[]],
    );

/** Whether an earlier field of the index lies below the same step, and so perhaps below one array. */
export const sharesRoot = (fields: string[], at: number): boolean => {
  const rootOf = (field: string | undefined): string => field?.split('.')[0] ?? '';
  return fields.slice(0, at).some((field) => rootOf(field) === rootOf(fields[at]));
};
