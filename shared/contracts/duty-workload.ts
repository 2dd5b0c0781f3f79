/**
 * Workload (brief R8): per person and period what was due, done, late and excused, with the
 * records behind every number. By name, never by number: nobody is ranked.
 */
import { ROSTERED_KINDS } from '../domain/duties/state';
import { WORK_KINDS, WORK_STATES } from '../domain/duties/workload';
import { about, everyone, held, read } from './contract';
import { day, id, z } from './schema';

const LEADING = ['group_leader', 'instructor', 'college_secretary', 'guidance'] as const;

const DAY_MS = 86_400_000;
/** More than a term; a year's work is looked at term by term. */
const MOST_DAYS = 200;

type Span = { from: string; until: string };

const ordered = z.refine<Span>(
  ({ from, until }) =>
    from <= until && (Date.parse(until) - Date.parse(from)) / DAY_MS <= MOST_DAYS,
  { path: ['until'] },
);

const work = z.object({
  kind: z.enum(WORK_KINDS),
  duty: z.nullable(
    z.object({ kind: z.enum(ROSTERED_KINDS), target: id, name: z.nullable(z.string()) }),
  ),
  dueOn: day,
  state: z.enum(WORK_STATES),
  records: z.array(id),
});

const sums = z.object({
  due: z.int(),
  done: z.int(),
  late: z.int(),
  excused: z.int(),
  missing: z.int(),
  coming: z.int(),
});

const row = z.object({
  personId: id,
  name: z.string(),
  /** How many duties they held in the period: with none, no number means anything. */
  duties: z.int(),
  sums,
  work: z.array(work),
});

/** Everybody who serves in a building or college, by name. */
export const workload = read({
  procedure: 'duties.workload',
  permission: held(...LEADING),
  about: about.place('place'),
  input: z.object({ place: id, from: day, until: day }).check(ordered),
  output: z.object({ people: z.array(row) }),
  errors: [],
});

/** My own, with the very numbers that those who lead see. */
export const myWorkload = read({
  procedure: 'duties.my_workload',
  permission: everyone,
  about: about.own,
  input: z.object({ from: day, until: day }).check(ordered),
  output: row,
  errors: [],
});
