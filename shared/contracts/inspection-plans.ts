/** Rounds that come by themselves, rounds that are called off, and what a room may expect. */
import { AVOIDABLE } from '../domain/kernel/recurrence-shape';
import { about, held, read, write } from './contract';
import { buildingId, day, id, instant, text, version, z } from './schema';

const LEADING = ['group_leader', 'instructor', 'guidance'] as const;

const recurrence = z.object({
  rule: z.string().check(z.maxLength(120)),
  anchor: day,
  avoids: z.array(z.enum(AVOIDABLE)).check(z.maxLength(AVOIDABLE.length)),
  otherwise: z.enum(['skip', 'next_working_day']),
});

const clock = z.string().check(z.regex(/^\d{2}:\d{2}$/));

/** On which days a rule would be met in the next weeks, and which ones it keeps clear of. */
export const planDays = read({
  procedure: 'inspections.plan_days',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  input: z.object({ buildingId, recurrence }),
  output: z.object({ days: z.array(day), left: z.array(day) }),
  errors: ['kernel.invalid_recurrence'],
});

const upcoming = z.object({
  id,
  title: z.string(),
  version,
  rooms: z.int(),
  opensAt: z.nullable(instant),
  dueAt: instant,
  announced: z.boolean(),
  planned: z.boolean(),
});

/** A building's plans, and its rounds that are still to come or under way. */
export const plans = read({
  procedure: 'inspections.plans',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  input: z.object({ buildingId }),
  output: z.object({
    plans: z.array(
      z.object({
        id,
        version,
        title: z.string(),
        recurrence,
        opens: clock,
        closes: clock,
        announced: z.boolean(),
        state: z.enum(['running', 'stopped']),
        days: z.array(day),
        /** Areas for which there were not two to go. */
        lacking: z.array(id),
      }),
    ),
    rounds: z.array(upcoming),
  }),
  errors: [],
});

/** From tomorrow on the clock makes its rounds, a week ahead. */
export const startPlan = write({
  procedure: 'inspections.start_plan',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  input: z.object({
    buildingId,
    title: text(14),
    recurrence,
    opens: clock,
    closes: clock,
    announced: z.boolean(),
  }),
  output: z.object({ planId: id }),
  errors: ['inspections.window_unsound', 'inspections.plan_never', 'kernel.invalid_recurrence'],
});

/** Rounds that have not begun are called off; those under way go on. */
export const stopPlan = write({
  procedure: 'inspections.stop_plan',
  permission: held(...LEADING),
  about: about.document('round_plans', 'planId'),
  input: z.object({ planId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['inspections.plan_stopped'],
});

/** Calls one round off; what was submitted in it stays. */
export const cancelRound = write({
  procedure: 'inspections.cancel_round',
  permission: held(...LEADING),
  about: about.document('rounds', 'roundId'),
  input: z.object({ roundId: id, expectedVersion: version, reason: text(100) }),
  output: z.object({ version }),
  errors: ['inspections.round_over'],
});

/** The announced rounds that my own room may expect. */
export const coming = read({
  procedure: 'inspections.coming',
  permission: held('student', 'member', 'activist', 'group_leader', 'instructor', 'guidance'),
  about: about.own,
  input: z.object({}),
  output: z.object({
    rounds: z.array(z.object({ title: z.string(), opensAt: z.nullable(instant), dueAt: instant })),
  }),
  errors: [],
});
