/**
 * The instructor's objective evaluation (source 004 四、3: 指导员的客观评价): four aspects of
 * life in the apartment, each as it was seen or not seen, finalised under their name at once.
 * The person reads it and may set their own words beside it, once.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import { ensure } from '../kernel/problem';
import { type DevelopmentDecision, changed, ensureGoesOn, ensureNotOwn, placeOf } from './decision';
import type { Assessment, Candidacy } from './state';

/** So many stay with the case; a candidacy is some years, a stage is one or two evaluations. */
const MOST = 12;

export interface Assessing {
  id: string;
  from: Day;
  until: Day;
  levels: Assessment['levels'];
  text: string;
}

const sharesRoom = (candidacy: Candidacy, instructor: { roomId: string | null }): boolean =>
  instructor.roomId !== null && instructor.roomId === candidacy.roomId;

/**
 * @throws development.ended, development.conflict_of_interest, development.empty_period,
 * development.in_future, development.too_many
 */
export function assess(
  candidacy: Candidacy,
  assessing: Assessing,
  instructor: { personId: string; name: string; roomId: string | null },
  now: Instant,
): DevelopmentDecision {
  ensureGoesOn(candidacy);
  ensureNotOwn(candidacy, instructor);
  ensure(!sharesRoom(candidacy, instructor), 'development.conflict_of_interest');
  ensure(assessing.from < assessing.until, 'development.empty_period');
  ensure(assessing.until <= dayOf(now), 'development.in_future');
  ensure(candidacy.assessments.length < MOST, 'development.too_many', { most: MOST });
  const { personId: author, name: authorName } = instructor;
  const finalised = { ...assessing, finalisedAt: now, author, authorName, remark: null };
  const { personId } = candidacy;
  const { id: assessmentId } = assessing;
  return changed(
    candidacy,
    { assessments: [...candidacy.assessments, finalised] },
    [{ type: 'AssessmentFinalised', ...placeOf(candidacy), personId, assessmentId, author }],
    now,
  );
}

/** The person's own words beside an evaluation. @throws development.already_remarked, kernel.not_found */
export function remark(
  candidacy: Candidacy,
  assessmentId: string,
  text: string,
  now: Instant,
): DevelopmentDecision {
  const assessment = candidacy.assessments.find(({ id }) => id === assessmentId);
  ensure(assessment, 'kernel.not_found');
  ensure(assessment.remark === null, 'development.already_remarked');
  const assessments = candidacy.assessments.map((each) =>
    each === assessment ? { ...each, remark: { text, at: now } } : each,
  );
  const { personId } = candidacy;
  const { author } = assessment;
  return changed(
    candidacy,
    { assessments },
    [{ type: 'AssessmentRemarked', ...placeOf(candidacy), personId, assessmentId, author }],
    now,
  );
}
