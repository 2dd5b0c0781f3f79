/**
 * When the way does not go on: it ends, or goes back to an earlier stage, by a decision with
 * its ground (《细则》第三十二条 for probation). And when it lasts longer: probation extended
 * once, by six to twelve months.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import { ensure } from '../kernel/problem';
import { dayTaken } from './course';
import { type DevelopmentDecision, changed, ensureGoesOn, ensureNotOwn, placeOf } from './decision';
import { currentConsultation } from './gates';
import { type RuleSet, courseOf } from './rule-sets';
import type { Candidacy, Ending, Paper, Step, Vote } from './state';
import { ensureCarried } from './votes';

interface EndingRule {
  /** From which stages. */
  from: readonly Step[];
  /** Where it leads; `null`: the way ends. */
  to: Step | null;
  votes: boolean;
}

const ON_THE_WAY: readonly Step[] = ['applicant', 'activist', 'prospect'];

export const ENDING_RULES: Record<Ending, EndingRule> = {
  withdrawn: { from: ON_THE_WAY, to: null, votes: false },
  no_longer_cultivated: { from: ['activist'], to: 'applicant', votes: false },
  no_longer_prospect: { from: ['prospect'], to: 'activist', votes: false },
  probation_cancelled: { from: ['probationary'], to: null, votes: true },
  left_university: {
    from: ['applicant', 'activist', 'prospect', 'probationary', 'full'],
    to: null,
    votes: false,
  },
};

/** The endings that a person may enter here; who leaves the university is told by the register. */
export const endingsFor = (step: Step): Ending[] =>
  (Object.keys(ENDING_RULES) as Ending[]).filter(
    (ending) => ending !== 'left_university' && ENDING_RULES[ending].from.includes(step),
  );

export interface Turning {
  ending: Ending;
  on: Day;
  because: string;
  vote: Vote | null;
}

/** Nothing that is asked outlives the stage it was asked in. */
const ensureNothingAsked = (candidacy: Candidacy, now: Instant): void => {
  const asked = currentConsultation(candidacy, now);
  const waits = asked?.state === 'asked' || asked?.state === 'drafted';
  ensure(!waits, 'development.already_asked');
};

/** What is left of the chart when a case goes back: the steps before the stage it goes back to. */
function keptSteps({ passed }: Candidacy, set: RuleSet, to: Step): Candidacy['passed'] {
  const stages: Step[] = ['applicant', 'activist', 'prospect', 'probationary', 'full'];
  const later = stages.slice(stages.indexOf(to));
  const repeated = new Set(
    later.flatMap((step) => courseOf(set, step).milestones.map(({ key }) => key)),
  );
  return passed.filter(({ key }) => !repeated.has(key));
}

function backTo(candidacy: Candidacy, to: Step, set: RuleSet, by: string, now: Instant) {
  const contacts = candidacy.mentors.map((mentor) =>
    mentor.until === null ? { ...mentor, until: dayOf(now) } : mentor,
  );
  return {
    step: to,
    since: now,
    course: courseOf(set, to),
    passed: keptSteps(candidacy, set, to),
    mentors: contacts,
    history: [...candidacy.history, { step: to, at: now, by }],
  };
}

/**
 * Ends the way, or takes it back. What the person went through stays in the record.
 * @throws development.ended, development.wrong_ending, development.reason_required,
 * development.in_future, development.out_of_order, and those of a vote
 */
export function turn(
  candidacy: Candidacy,
  { ending, on, because, vote }: Turning,
  { secretary, now, inForce }: { secretary: { personId: string }; now: Instant; inForce: RuleSet },
): DevelopmentDecision {
  ensureGoesOn(candidacy);
  ensureNotOwn(candidacy, secretary);
  ensure(endingsFor(candidacy.step).includes(ending), 'development.wrong_ending');
  ensure(because !== '', 'development.reason_required');
  ensure(on <= dayOf(now), 'development.in_future');
  ensure(on >= (candidacy.passed.at(-1)?.on ?? ''), 'development.out_of_order');
  ensureNothingAsked(candidacy, now);
  const { to, votes } = ENDING_RULES[ending];
  if (votes) ensureCarried(vote);
  const { step: from, personId } = candidacy;
  const { personId: by } = secretary;
  const turns = [...candidacy.turns, { ending, from, to, on, at: now, by, because }];
  const back = to ? backTo(candidacy, to, inForce, by, now) : { ended: true };
  const event = { type: 'WayTurned' as const, ...placeOf(candidacy), personId, ending, from, to };
  return changed(candidacy, { ...back, turns }, [event], now);
}

/** Who left the university goes on nowhere here; the Party organization keeps the file. */
export function leave(candidacy: Candidacy, now: Instant): DevelopmentDecision | null {
  if (candidacy.ended) return null;
  const { step: from, personId } = candidacy;
  const ending = 'left_university' as const;
  const left = { ending, from, to: null, on: dayOf(now), at: now, by: 'system', because: '' };
  const event = {
    type: 'WayTurned' as const,
    ...placeOf(candidacy),
    ...{ personId, ending, from, to: null },
  };
  const changes = { ended: true, turns: [...candidacy.turns, left] };
  return changed(candidacy, changes, [event], now);
}

export interface Extending {
  months: number;
  on: Day;
  vote: Vote;
  approvedOn: Day;
  paper: Paper;
}

/**
 * Probation longer, once (第三十二条): the branch votes, the committee approves.
 * @throws development.wrong_step, development.already_extended, development.extension_wrong,
 * and those of a vote
 */
export function extend(
  candidacy: Candidacy,
  extending: Extending,
  secretary: { personId: string },
  now: Instant,
): DevelopmentDecision {
  ensureGoesOn(candidacy);
  ensureNotOwn(candidacy, secretary);
  ensure(candidacy.step === 'probationary', 'development.wrong_step', { next: '' });
  ensure(candidacy.extension === null, 'development.already_extended');
  ensure(dayTaken(candidacy, 'confirmation_voted') === null, 'development.out_of_order');
  const { extend_least_months: least, extend_most_months: most } = candidacy.course.terms;
  const { months, on, approvedOn, vote } = extending;
  ensure(months >= least && months <= most, 'development.extension_wrong', { least, most });
  ensure(on <= approvedOn && approvedOn <= dayOf(now), 'development.out_of_order');
  ensureCarried(vote);
  const extension = { ...extending, by: secretary.personId, at: now };
  const { personId } = candidacy;
  const event = { type: 'ProbationExtended' as const, ...placeOf(candidacy), personId, months };
  return changed(candidacy, { extension }, [event], now);
}
