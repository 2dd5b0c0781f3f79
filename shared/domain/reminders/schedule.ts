/**
 * Which event reminds whom of what, and which one makes a reminder needless (brief R27, R7:
 * 分配-执行-反馈-执行; source 001: work is done "when there is time" because nobody follows up).
 */
import type { Instant } from '../kernel/calendar';
import { type CollegeId, roomLabel } from '../kernel/ids';
import type {
  ConductRecorded,
  HandoverOpened,
  CorrectionAsked,
  GapsOpened,
  LetterLeft,
  OpinionDrafted,
  OpinionDue,
  RemindingEvent,
  RoundPlanned,
} from './events';
import { DEVELOPMENT_CONSEQUENCES } from './development-plans';
import { HEARING_CONSEQUENCES } from './hearing-plans';
import { HAZARD_CONSEQUENCES } from './hazard-plans';
import {
  type Consequence,
  type Recipients,
  APARTMENT,
  asks,
  consequence,
  informs,
  overdue,
  placeOf,
} from './plans';
import { contactRecorded, feedbackGiven, leadingOf, silenceNoticed } from './duty-schedule';
import { CALENDAR_CONSEQUENCES } from './calendar-plans';
import { CARE_CONSEQUENCES } from './care-plans';
import type { ReminderKind } from './state';

const GUIDANCE = { roles: ['guidance'] as const, over: {} };

const secretaryOf = (collegeId: CollegeId): Recipients => ({
  roles: ['college_secretary'],
  over: { collegeId },
});

function roundPlanned(planned: RoundPlanned, at: Instant) {
  const { roundId, buildingId, floors, inspectors, dueAt } = planned;
  const place = `${placeOf(buildingId)} ${floors.join('、')} 层`;
  const pair = { people: inspectors };
  const leading: Recipients = { roles: ['group_leader', 'instructor'], over: { buildingId } };
  return consequence(
    'inspections',
    roundId,
    [],
    [
      asks('round_due', pair, place, at, dueAt),
      ...overdue('round_overdue', pair, [leading], place, dueAt),
    ],
  );
}

function letterLeft({ letterId, roomId, buildingId, addressees, dueAt }: LetterLeft, at: Instant) {
  const to: Recipients =
    addressees.length > 0
      ? { people: addressees }
      : { roles: ['group_leader'], over: { buildingId } };
  return consequence(
    'mailbox',
    letterId,
    [],
    [asks('letter_to_answer', to, roomLabel(roomId), at, dueAt)],
  );
}

function conductRecorded(event: ConductRecorded, at: Instant) {
  const { factId, personId, author, remarkUntil, buildingId } = event;
  const place = placeOf(buildingId);
  return consequence(
    'conduct',
    factId,
    [],
    [
      asks('conduct_noticed', { people: [personId] }, place, at, remarkUntil),
      asks('conduct_to_finalise', { people: [author] }, place, remarkUntil, null),
    ],
  );
}

function opinionAsked({ candidacyId, dueAt, collegeId, buildingId }: OpinionDue, at: Instant) {
  const place = placeOf(buildingId);
  return consequence(
    'development',
    candidacyId,
    [],
    [
      asks('opinion_asked', GUIDANCE, place, at, dueAt),
      ...overdue('opinion_overdue', GUIDANCE, [secretaryOf(collegeId)], place, dueAt),
    ],
  );
}

/** The time for the opinion runs on; what is due at its end stays planned. */
const draftReturned = ({ candidacyId, dueAt, buildingId }: OpinionDue, at: Instant) =>
  consequence(
    'development',
    candidacyId,
    ['opinion_to_sign'],
    [asks('opinion_asked', GUIDANCE, placeOf(buildingId), at, dueAt)],
  );

const opinionDrafted = (event: OpinionDrafted, at: Instant) => {
  const { candidacyId, draftedBy, dueAt, buildingId } = event;
  const others: Recipients = { ...GUIDANCE, except: draftedBy };
  return consequence(
    'development',
    candidacyId,
    ['opinion_asked', 'opinion_to_sign'],
    [asks('opinion_to_sign', others, placeOf(buildingId), at, dueAt)],
  );
};

/** Unanswered, it climbs to the department above every building. */
function correctionAsked(event: CorrectionAsked, at: Instant) {
  const { correctionId, answeredBy, buildingId, collegeId, classId, dueAt } = event;
  const place = placeOf(buildingId);
  const answering: Recipients = { roles: answeredBy, over: { buildingId, collegeId, classId } };
  return consequence(
    'records',
    correctionId,
    [],
    [
      asks('correction_to_answer', answering, place, at, dueAt),
      ...overdue('correction_overdue', answering, [GUIDANCE], place, dueAt),
    ],
  );
}

/** The department hears of what nobody took up in time. */
function handoverOpened(event: HandoverOpened, at: Instant) {
  const { handoverId, personId, buildingId, collegeId, owners, dueAt } = event;
  const seeingTo: Recipients = { roles: owners, over: { buildingId, collegeId }, except: personId };
  const place = placeOf(buildingId);
  return consequence(
    'organization',
    handoverId,
    [],
    [
      asks('handover', seeingTo, place, at, dueAt),
      ...overdue('handover_overdue', seeingTo, [GUIDANCE], place, dueAt),
    ],
  );
}

/** Who leads a place sees to its gaps; those above are asked when nothing happened. */
function gapsOpened({ rosterId, place, dueAt }: GapsOpened, at: Instant) {
  const { leading, above, where } = leadingOf(place);
  return consequence(
    'duties',
    rosterId,
    ['duty_gap', 'duty_gap_overdue'],
    [
      asks('duty_gap', leading, where, at, dueAt),
      ...overdue('duty_gap_overdue', leading, [above], where, dueAt),
    ],
  );
}

type Consequences = {
  [Type in RemindingEvent['type']]: (
    event: RemindingEvent & { type: Type },
    at: Instant,
  ) => Consequence;
};

const CONDUCT_KINDS: ReminderKind[] = ['conduct_noticed', 'conduct_to_finalise'];
const OPINION_KINDS: ReminderKind[] = ['opinion_asked', 'opinion_to_sign', 'opinion_overdue'];

const CONSEQUENCES: Consequences = {
  RoundPlanned: roundPlanned,
  RoundCancelled: ({ roundId }) =>
    consequence('inspections', roundId, ['round_due', 'round_overdue'], []),
  RoundCompleted: ({ roundId }) =>
    consequence('inspections', roundId, ['round_due', 'round_overdue']),
  ...HAZARD_CONSEQUENCES,
  LetterLeft: letterLeft,
  LetterAnswered: ({ letterId }) => consequence('mailbox', letterId, ['letter_to_answer']),
  ConductRecorded: conductRecorded,
  // The author waited for these words or for the time to pass; the words are there.
  ConductRemarked: ({ factId, author }, at) =>
    consequence('conduct', factId, CONDUCT_KINDS, [
      asks('conduct_to_finalise', { people: [author] }, APARTMENT, at, null),
    ]),
  ConductFinalised: ({ factId }) => consequence('conduct', factId, CONDUCT_KINDS),
  ConductWithdrawn: ({ factId }) => consequence('conduct', factId, CONDUCT_KINDS),
  OpinionAsked: opinionAsked,
  DraftReturned: draftReturned,
  OpinionDrafted: opinionDrafted,
  OpinionGiven: ({ candidacyId, collegeId, buildingId }, at) =>
    consequence('development', candidacyId, OPINION_KINDS, [
      informs('opinion_given', secretaryOf(collegeId), placeOf(buildingId), at),
    ]),
  VetoNoticed: ({ candidacyId, personId, replyUntil, buildingId }, at) =>
    consequence(
      'development',
      candidacyId,
      [],
      [asks('veto_noticed', { people: [personId] }, placeOf(buildingId), at, replyUntil)],
    ),
  VetoReplied: ({ candidacyId, buildingId }, at) =>
    consequence(
      'development',
      candidacyId,
      ['veto_noticed'],
      [informs('veto_replied', GUIDANCE, placeOf(buildingId), at)],
    ),
  StatusDiffers: ({ candidacyId, collegeId, buildingId }, at) =>
    consequence(
      'development',
      candidacyId,
      [],
      [informs('status_differs', secretaryOf(collegeId), placeOf(buildingId), at)],
    ),
  CorrectionAsked: correctionAsked,
  CorrectionAnswered: ({ correctionId, personId, buildingId }, at) =>
    consequence(
      'records',
      correctionId,
      ['correction_to_answer', 'correction_overdue'],
      [informs('correction_answered', { people: [personId] }, placeOf(buildingId), at)],
    ),
  HandoverOpened: handoverOpened,
  HandoverSettled: ({ handoverId }) =>
    consequence('organization', handoverId, ['handover', 'handover_overdue']),
  GapsOpened: gapsOpened,
  GapsClosed: ({ rosterId }) => consequence('duties', rosterId, ['duty_gap', 'duty_gap_overdue']),
  SilenceNoticed: silenceNoticed,
  SilenceOver: ({ silenceId }) =>
    consequence('duties', silenceId, ['duty_silent', 'duty_silent_overdue']),
  ContactRecorded: contactRecorded,
  FollowUpDone: ({ contactId }) =>
    consequence('duties', contactId, ['follow_up_due', 'follow_up_overdue']),
  FeedbackGiven: feedbackGiven,
  ...HEARING_CONSEQUENCES,
  ...DEVELOPMENT_CONSEQUENCES,
  ...CARE_CONSEQUENCES,
  ...CALENDAR_CONSEQUENCES,
};

/** The events that remind somebody or settle a reminder. */
export const REMINDING_EVENTS = Object.keys(CONSEQUENCES) as RemindingEvent['type'][];

/** What follows from an event that happened at `at`. */
export function consequenceOf(event: RemindingEvent, at: Instant): Consequence {
  const follow = CONSEQUENCES[event.type] as (event: RemindingEvent, at: Instant) => Consequence;
  return follow(event, at);
}
