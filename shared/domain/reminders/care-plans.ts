/**
 * Whom help cases, alarms, periodic reports and contact points remind. An alarm is the gravest
 * there is: it stands due from its first second, past the students, and climbs in minutes.
 */
import { type Instant, startOfDay, dayOf } from '../kernel/calendar';
import { type RoomId, roomLabel } from '../kernel/ids';
import type {
  AlarmRaised,
  CareEvent,
  HelpCaseOpened,
  HelpCaseReviewed,
  ReportAnswered,
  ReportSent,
} from './care-events';
import {
  APARTMENT,
  type Consequence,
  type Recipients,
  asks,
  consequence,
  informs,
  overdue,
  placeOf,
} from './plans';

const GUIDANCE: Recipients = { roles: ['guidance'], over: {} };

const whereOf = (roomId: RoomId | null): string => (roomId ? roomLabel(roomId) : APARTMENT);

/** Called at once; after minutes the department too, the caller is told to telephone, and all once more. */
function alarmRaised(event: AlarmRaised, at: Instant): Consequence {
  const { alarmId, raisedBy, roomId, called, departmentAt, everyoneAt } = event;
  const place = whereOf(roomId);
  const near: Recipients = { people: called };
  return consequence(
    'alarms',
    alarmId,
    [],
    [
      asks('alarm_raised', near, place, at, at),
      asks('alarm_climbed', { ...GUIDANCE, except: raisedBy }, place, departmentAt, departmentAt),
      informs('alarm_unanswered', { people: [raisedBy] }, place, departmentAt, departmentAt),
      informs('alarm_repeated', near, place, everyoneAt, everyoneAt),
      informs('alarm_repeated', { ...GUIDANCE, except: raisedBy }, place, everyoneAt, everyoneAt),
    ],
  );
}

const ALARM_KINDS = [
  'alarm_raised',
  'alarm_climbed',
  'alarm_unanswered',
  'alarm_repeated',
] as const;

/** Those who must look at a case again: counsellor of the class, instructor of the building. */
const lookingAfter = ({ buildingId, classId }: HelpCaseOpened | HelpCaseReviewed): Recipients => ({
  roles: ['counsellor', 'instructor'],
  over: { buildingId, classId },
});

const reviewOf = (event: HelpCaseOpened | HelpCaseReviewed) =>
  asks(
    'help_review',
    lookingAfter(event),
    APARTMENT,
    startOfDay(dayOf(event.reviewAt)),
    event.reviewAt,
  );

const caseOpened = (event: HelpCaseOpened, at: Instant): Consequence =>
  consequence(
    'care',
    event.caseId,
    ['help_review'],
    [informs('help_noticed', { people: [event.personId] }, APARTMENT, at), reviewOf(event)],
  );

function reportSent(event: ReportSent, at: Instant): Consequence {
  const { reportId, buildingId, collegeId, classId, receivers: roles, author } = event;
  const to: Recipients = { roles, over: { buildingId, collegeId, classId }, except: author };
  return consequence(
    'reports',
    reportId,
    [],
    [asks('report_received', to, placeOf(buildingId), at, null)],
  );
}

const reportAnswered = (event: ReportAnswered, at: Instant): Consequence =>
  consequence(
    'reports',
    event.reportId,
    event.type === 'ReportAcknowledged' ? ['report_received'] : [],
    [informs('report_answered', { people: [event.author] }, placeOf(event.buildingId), at)],
  );

type Follow<E> = (event: E, at: Instant) => Consequence;

export const CARE_CONSEQUENCES: {
  [Type in CareEvent['type']]: Follow<Extract<CareEvent, { type: Type }>>;
} & Record<'ReportAcknowledged' | 'ReportCommented', Follow<ReportAnswered>> = {
  AlarmRaised: alarmRaised,
  AlarmAcknowledged: ({ alarmId, raisedBy, roomId }, at) =>
    consequence(
      'alarms',
      alarmId,
      [...ALARM_KINDS],
      [informs('alarm_taken', { people: [raisedBy] }, whereOf(roomId), at)],
    ),
  HelpCaseOpened: caseOpened,
  HelpContactAssigned: ({ caseId, contact }, at) =>
    consequence(
      'care',
      caseId,
      ['help_to_assign'],
      [informs('help_assigned', { people: [contact] }, APARTMENT, at)],
    ),
  HelpContactEnded: ({ caseId, buildingId, classId }, at) => {
    const to: Recipients = { roles: ['counsellor', 'instructor'], over: { buildingId, classId } };
    return consequence(
      'care',
      caseId,
      ['help_assigned'],
      [asks('help_to_assign', to, APARTMENT, at, null)],
    );
  },
  HelpCaseReviewed: (event) =>
    consequence('care', event.caseId, ['help_review'], [reviewOf(event)]),
  HelpCaseClosed: ({ caseId }) =>
    consequence('care', caseId, ['help_review', 'help_assigned', 'help_to_assign']),
  ReportSent: reportSent,
  ReportAcknowledged: reportAnswered,
  ReportCommented: reportAnswered,
  ReportAsked: ({ askedId, buildingId, dueAt }, at) => {
    const leader: Recipients = { roles: ['group_leader'], over: { buildingId } };
    const instructor: Recipients = { roles: ['instructor'], over: { buildingId } };
    const place = placeOf(buildingId);
    return consequence(
      'asked_reports',
      askedId,
      [],
      [
        asks('report_due', leader, place, at, dueAt),
        ...overdue('report_overdue', leader, [instructor], place, dueAt),
      ],
    );
  },
  ReportHandedIn: ({ askedId }) =>
    consequence('asked_reports', askedId, ['report_due', 'report_overdue']),
  PointSet: ({ pointId, cadre, buildingId, remindAt, yearEndsAt }) =>
    consequence(
      'points',
      pointId,
      [],
      [asks('visits_short', { people: [cadre] }, placeOf(buildingId), remindAt, yearEndsAt)],
    ),
  VisitsDone: ({ pointId }) => consequence('points', pointId, ['visits_short']),
};
