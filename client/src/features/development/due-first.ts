/** What has a date by which somebody must act comes first, the earliest on top; the rest stay by name. */
import type { Candidate } from './candidacy';

const AWAITED: readonly Candidate['gate'][] = ['asked', 'drafted'];

const dueOf = ({ gate, dueAt }: Candidate): string =>
  AWAITED.includes(gate) && dueAt ? dueAt : LAST;

const LAST = '9999';

export const dueFirst = (rows: readonly Candidate[]): Candidate[] =>
  [...rows].sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
