/** Today in the order of harm: what is late stands apart from what still has time. */
export interface Due {
  dueAt: string | null;
}

export interface ByHarm<T> {
  overdue: T[];
  waiting: T[];
}

/** Keeps the server's order within each part. */
export function byHarm<T extends Due>(rows: readonly T[], now: Date): ByHarm<T> {
  const isLate = ({ dueAt }: Due): boolean => dueAt !== null && Date.parse(dueAt) <= now.getTime();
  return { overdue: rows.filter(isLate), waiting: rows.filter((row) => !isLate(row)) };
}

/** 13 件等你办，其中 2 件已逾期 */
export function countInWords({ overdue, waiting }: ByHarm<Due>): string {
  const all = overdue.length + waiting.length;
  if (all === 0) return '没有等你办的事';
  if (overdue.length === 0) return `${all} 件等你办`;
  if (waiting.length > 0) return `${all} 件等你办，其中 ${overdue.length} 件已逾期`;
  return all === 1 ? '1 件等你办，已逾期' : `${all} 件等你办，都已逾期`;
}
