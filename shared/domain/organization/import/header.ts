/**
 * Where a table begins. Above the titles stand merged lines with the school's name and the
 * date of the export; below some titles stand second ones (住宿信息 over 楼栋 and 房间).
 */
import { Problem, ensure } from '../../kernel/problem';
import type { Sheet, SheetRow } from '../../kernel/sheet';
import { SHAPES, TITLES, titleOf } from './fields';
import type { Field, ImportKind } from './state';
import { textOf } from './text';

export interface Header {
  /** Index of the first row below the titles. */
  below: number;
  columns: ReadonlyMap<Field, number>;
  ignored: string[];
  /** The titles as they stand, to know a header that is repeated on every page. */
  titles: string[];
}

/** How far down a header may stand. */
const FURTHEST = 25;
const ASIDE = /[([{【<].*?[)\]}】>]|[*:：\s_./、-]/g;

const bare = (title: string): string => title.replace(ASIDE, '').toLowerCase();

/** The field that a title names in a kind of import. */
function fieldOf(title: string, kind: ImportKind): Field | undefined {
  const word = bare(title);
  return SHAPES[kind].columns.find((field) => TITLES[field].includes(word));
}

const titlesOf = (row: SheetRow | undefined): string[] => (row?.cells ?? []).map(textOf);

const recognised = (titles: readonly string[], kind: ImportKind): Set<Field> =>
  new Set(titles.flatMap((title) => fieldOf(title, kind) ?? []));

const missing = (found: ReadonlySet<Field>, kind: ImportKind): Field[] =>
  SHAPES[kind].required.filter((field) => !found.has(field));

/** A second line of titles: none of the first line's own columns says anything in it. */
function isSecondLine(first: readonly string[], second: readonly string[], kind: ImportKind) {
  // A line above the titles names no column.
  if (!first.some((title) => isOwn(title, kind))) return false;
  const adds = second.some((title, at) => fieldOf(title, kind) && !isOwn(first[at], kind));
  const clashes = second.some((title, at) => title && isOwn(first[at], kind));
  return adds && !clashes;
}

const isOwn = (title: string | undefined, kind: ImportKind): boolean => {
  const field = title ? fieldOf(title, kind) : undefined;
  return field !== undefined && SHAPES[kind].required.includes(field);
};

const merged = (first: readonly string[], second: readonly string[], kind: ImportKind): string[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const below = second[at] ?? '';
    return below && fieldOf(below, kind) ? below : (first[at] ?? '');
  });

function columnsOf(titles: readonly string[], kind: ImportKind): Map<Field, number> {
  const columns = new Map<Field, number>();
  titles.forEach((title, at) => {
    const field = fieldOf(title, kind);
    if (!field) return;
    ensure(!columns.has(field), 'imports.column_twice', { column: titleOf(field, kind) });
    columns.set(field, at);
  });
  return columns;
}

function headerFrom(sheet: Sheet, at: number, kind: ImportKind): Header {
  const first = titlesOf(sheet.rows[at]);
  const second = titlesOf(sheet.rows[at + 1]);
  const two = isSecondLine(first, second, kind);
  const titles = two ? merged(first, second, kind) : first;
  const ignored = titles.filter((title) => title && !fieldOf(title, kind));
  return { below: at + (two ? 2 : 1), columns: columnsOf(titles, kind), ignored, titles: first };
}

const isHeader = (titles: readonly string[], next: readonly string[], kind: ImportKind): boolean =>
  missing(recognised(titles, kind), kind).length === 0 ||
  (isSecondLine(titles, next, kind) &&
    missing(recognised(merged(titles, next, kind), kind), kind).length === 0);

/** The header of a sheet, or `undefined`: other sheets hold instructions. Refuses a column twice. */
export function headerOf(sheet: Sheet, kind: ImportKind): Header | undefined {
  const rows = sheet.rows.slice(0, FURTHEST);
  const at = rows.findIndex((row, index) =>
    isHeader(titlesOf(row), titlesOf(rows[index + 1]), kind),
  );
  return at < 0 ? undefined : headerFrom(sheet, at, kind);
}

/** Says what a file lacks in which no sheet has a header. */
export function noHeader(sheets: readonly Sheet[], kind: ImportKind): Problem {
  const lines = sheets.flatMap(({ rows }) => rows.slice(0, FURTHEST).map(titlesOf));
  const best = lines
    .map((titles) => recognised(titles, kind))
    .reduce((a, b) => (b.size > a.size ? b : a), new Set<Field>());
  const absent = missing(best, kind).map((field) => titleOf(field, kind));
  return best.size === 0
    ? new Problem('imports.no_header', { columns: absent })
    : new Problem('imports.columns_missing', { columns: absent });
}
