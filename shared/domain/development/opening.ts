/**
 * How a way to membership begins here: with an application that the college registers, or,
 * for somebody who was on the way before this system knew them, at the stage that the
 * register says once. What lies before that stage is told by its papers, not here.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { CollegeId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { Person } from '../organization/state';
import { BEGINS, dayTaken } from './course';
import { type DevelopmentDecision, changed, ensureGoesOn, ensureNotOwn, placeOf } from './decision';
import type { DevelopmentEvent } from './events';
import { gateOf } from './gates';
import { type RuleSet, courseOf } from './rule-sets';
import type { Candidacy, Paper, Passed, Step } from './state';

type Known = Pick<Person, 'id' | 'name' | 'roomId' | 'buildingId'>;

type Fresh = Omit<Candidacy, 'version'>;

/** A case as it begins, nothing recorded yet; who decided earlier is not known. */
export function openAt(
  id: string,
  { id: personId, name, roomId, buildingId }: Known,
  collegeId: CollegeId,
  step: Step,
  at: Instant,
  inForce: RuleSet,
): Fresh {
  const begun = {
    ...{ id, personId, name, roomId, buildingId, collegeId, branch: '' },
    ...{ step, since: at, history: [], consultations: [] },
    ...{ course: courseOf(inForce, step), openedAt: at, passed: [], mentors: [] },
    ...{ evaluations: [], assessments: [], extension: null, turns: [], transfers: [] },
    ...{ nextDueAt: null, ended: false },
  };
  return { ...begun, gateState: gateOf(begun, at) };
}

export interface Application {
  id: string;
  branch: string;
  on: Day;
  paper: Paper;
}

export interface Registration {
  next: Fresh;
  events: DevelopmentEvent[];
}

const applied = (on: Day, paper: Paper, rules: string, by: string, now: Instant): Passed => ({
  ...{ key: 'application', on, rules, recordedAt: now, by, papers: [paper] },
  ...{ talkers: [], vote: null, training: null, noticeFrom: null, because: '' },
});

/**
 * The college registers an application: a case begins. A person has one case in all: whoever
 * applies again goes on with it (`reapply`).
 * @throws development.in_future, development.conflict_of_interest
 */
export function register(
  person: Known & { collegeId: CollegeId },
  { id, branch, on, paper }: Application,
  { secretary, now, inForce }: { secretary: { personId: string }; now: Instant; inForce: RuleSet },
): Registration {
  ensureNotOwn({ personId: person.id }, secretary);
  ensure(on <= dayOf(now), 'development.in_future');
  const opened = openAt(id, person, person.collegeId, 'applicant', now, inForce);
  const { personId: by } = secretary;
  const begun = {
    ...opened,
    branch,
    history: [{ step: 'applicant' as const, at: now, by }],
    passed: [applied(on, paper, inForce.id, by, now)],
  };
  const due = changed({ ...begun, passed: [], version: 0 }, { passed: begun.passed }, [], now);
  const registered = { type: 'CaseOpened' as const, ...placeOf({ ...begun, version: 0 }) };
  return { next: due.next, events: [{ ...registered, personId: person.id }, ...due.events] };
}

/**
 * A new application after the way had ended: the case begins again at its first stage, and
 * keeps what was.
 * @throws development.already_candidate, development.in_future, development.out_of_order
 */
export function reapply(
  candidacy: Candidacy,
  { branch, on, paper }: Omit<Application, 'id'>,
  { secretary, now, inForce }: { secretary: { personId: string }; now: Instant; inForce: RuleSet },
): DevelopmentDecision {
  ensureNotOwn(candidacy, secretary);
  ensure(candidacy.ended, 'development.already_candidate');
  ensure(on <= dayOf(now), 'development.in_future');
  ensure(on >= (candidacy.turns.at(-1)?.on ?? ''), 'development.out_of_order');
  const { personId: by } = secretary;
  const { personId } = candidacy;
  const changes = {
    ...{ step: 'applicant' as const, since: now, ended: false, branch, extension: null },
    course: courseOf(inForce, 'applicant'),
    passed: [applied(on, paper, inForce.id, by, now)],
    history: [...candidacy.history, { step: 'applicant' as const, at: now, by }],
  };
  const event = { type: 'CaseOpened' as const, ...placeOf(candidacy), personId };
  return changed(candidacy, changes, [event], now);
}

/**
 * For a case that began elsewhere: since which day the person stands where they stand, with
 * the paper that says so. Once, before anything else is recorded.
 * @throws development.already_begun, development.in_future, development.conflict_of_interest
 */
export function takeOver(
  candidacy: Candidacy,
  { on, paper, branch }: { on: Day; paper: Paper; branch: string },
  secretary: { personId: string },
  now: Instant,
): DevelopmentDecision {
  ensureGoesOn(candidacy);
  ensureNotOwn(candidacy, secretary);
  ensure(isUnbegun(candidacy), 'development.already_begun');
  ensure(on <= dayOf(now), 'development.in_future');
  const { personId: by } = secretary;
  const key = BEGINS[candidacy.step];
  const begun = { ...applied(on, paper, candidacy.course.rules, by, now), key };
  const { personId } = candidacy;
  const event = { type: 'CaseTakenOver' as const, ...placeOf(candidacy), personId };
  return changed(candidacy, { passed: [begun], branch }, [event], now);
}

/** Whether nothing says yet since when the person stands where they stand. */
export const isUnbegun = (candidacy: Pick<Candidacy, 'passed' | 'step'>): boolean =>
  candidacy.passed.length === 0 && dayTaken(candidacy, BEGINS[candidacy.step]) === null;
