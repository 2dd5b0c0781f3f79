/**
 * What the way to membership reminds of: steps and evaluations that are due, an instructor's
 * word that is waited for, an evaluation to read, a case that came, a contact who went.
 */
import { type Instant, addDays } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import {
  type Consequence,
  type Recipients,
  asks,
  consequence,
  informs,
  overdue,
  placeOf,
} from './plans';
import type { ReminderKind } from './state';

interface OfCandidacy extends DomainEvent {
  candidacyId: string;
  collegeId: CollegeId;
  buildingId: BuildingId | null;
}

export interface StepDue extends OfCandidacy {
  type: 'StepDue';
  kind: 'milestone' | 'evaluation';
  dueAt: Instant;
  /** Whose act it is; empty: the college's. */
  doers: PersonId[];
}

export interface NothingDue extends OfCandidacy {
  type: 'NothingDue';
  kind: 'milestone' | 'evaluation';
}

export interface AssessmentWanted extends OfCandidacy {
  type: 'AssessmentWanted';
}

export interface AssessmentFinalised extends OfCandidacy {
  type: 'AssessmentFinalised';
  personId: PersonId;
}

export interface AssessmentRemarked extends OfCandidacy {
  type: 'AssessmentRemarked';
}

export interface CaseChanged extends OfCandidacy {
  type: 'CaseTransferred' | 'MentorLost' | 'MentorChanged';
}

/** The college went on with the case. */
export interface MilestoneRecorded extends OfCandidacy {
  type: 'MilestoneRecorded';
}

export type DevelopmentReminding =
  | MilestoneRecorded
  | StepDue
  | NothingDue
  | AssessmentWanted
  | AssessmentFinalised
  | AssessmentRemarked
  | CaseChanged;

const KINDS: Record<StepDue['kind'], [due: ReminderKind, late: ReminderKind]> = {
  milestone: ['step_due', 'step_overdue'],
  evaluation: ['evaluation_due', 'evaluation_overdue'],
};

/** So many days before its day something enters the inbox. */
const AHEAD_DAYS = 7;

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const secretaryOf = ({ collegeId }: OfCandidacy): Recipients => ({
  roles: ['college_secretary'],
  over: { collegeId },
});

const of = (
  { candidacyId }: OfCandidacy,
  settles: ReminderKind[],
  plans: Consequence['plans'] = [],
): Consequence => consequence('development', candidacyId, settles, plans);

/** Whose act it is hears a week ahead; the college answers for what is late. */
function stepDue(event: StepDue, at: Instant): Consequence {
  const { kind, dueAt, doers, buildingId } = event;
  const [due, late] = KINDS[kind];
  const place = placeOf(buildingId);
  const secretary = secretaryOf(event);
  const own: Recipients = doers.length > 0 ? { people: doers } : secretary;
  const above = doers.length > 0 ? [secretary] : [];
  const fireAt = laterOf(at, addDays(dueAt, -AHEAD_DAYS));
  return of(
    event,
    [due, late],
    [asks(due, own, place, fireAt, dueAt), ...overdue(late, own, above, place, laterOf(at, dueAt))],
  );
}

const wanted = (event: AssessmentWanted, at: Instant): Consequence => {
  const { buildingId } = event;
  const instructor: Recipients = { roles: ['instructor'], over: { buildingId } };
  const plan = asks('assessment_wanted', instructor, placeOf(buildingId), at, null);
  return of(event, ['assessment_wanted'], [plan]);
};

const told = (kind: ReminderKind) => (event: CaseChanged, at: Instant) =>
  of(event, [], [asks(kind, secretaryOf(event), placeOf(event.buildingId), at, null)]);

type Consequences = {
  [Type in DevelopmentReminding['type']]: (
    event: DevelopmentReminding & { type: Type },
    at: Instant,
  ) => Consequence;
};

export const DEVELOPMENT_CONSEQUENCES: Consequences = {
  StepDue: stepDue,
  MilestoneRecorded: (event) => of(event, ['case_received']),
  NothingDue: (event) => of(event, KINDS[event.kind]),
  AssessmentWanted: wanted,
  AssessmentFinalised: (event, at) =>
    of(
      event,
      ['assessment_wanted'],
      [informs('assessment_noticed', { people: [event.personId] }, placeOf(event.buildingId), at)],
    ),
  AssessmentRemarked: (event) => of(event, ['assessment_noticed']),
  CaseTransferred: told('case_received'),
  MentorLost: told('mentor_lost'),
  MentorChanged: (event) => of(event, ['mentor_lost']),
};
