/** One thing named by several rows: the same words count once, different ones not at all. */
export interface Sorted<R> {
  single: R[];
  /** All rows of a thing on which they contradict each other. */
  contradictory: R[];
  /** Rows that say again what another says. */
  repeated: number;
}

/** Sorts rows by the thing that they name and by what they say of it. */
export function sortOut<R>(
  rows: readonly R[],
  thing: (row: R) => string,
  words: (row: R) => string,
): Sorted<R> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(thing(row));
    if (group) group.push(row);
    else groups.set(thing(row), [row]);
  }
  const sorted: Sorted<R> = { single: [], contradictory: [], repeated: 0 };
  for (const group of groups.values()) {
    const [first] = group;
    const agree = group.every((row) => first !== undefined && words(row) === words(first));
    if (!agree) sorted.contradictory.push(...group);
    else if (first !== undefined) sorted.single.push(first);
    if (agree) sorted.repeated += group.length - 1;
  }
  return sorted;
}
