/** One event of each kind about help, alarms, reports and contact points, for tests of the schedule. */
import type { CareEvent } from './care-events';

const AT = '2026-10-14T02:00:00.000Z';
const LATER = '2026-11-13T15:59:59.999Z';

const caseOf = { caseId: 'c1', buildingId: 'b03', classId: 'law-2401' };
const alarmOf = { alarmId: 'a1', raisedBy: 'cai', roomId: 'b03-0412' };

export const CARE_SAMPLES: { [T in CareEvent['type']]: CareEvent & { type: T } } = {
  AlarmRaised: {
    ...{ type: 'AlarmRaised', ...alarmOf, called: ['teacher'] },
    ...{ departmentAt: AT, everyoneAt: LATER },
  },
  AlarmAcknowledged: { type: 'AlarmAcknowledged', ...alarmOf },
  HelpCaseOpened: { type: 'HelpCaseOpened', ...caseOf, personId: 'cai', reviewAt: LATER },
  HelpContactAssigned: { type: 'HelpContactAssigned', ...caseOf, contact: 'ann' },
  HelpContactEnded: { type: 'HelpContactEnded', ...caseOf },
  HelpCaseReviewed: { type: 'HelpCaseReviewed', ...caseOf, reviewAt: LATER },
  HelpCaseClosed: { type: 'HelpCaseClosed', ...caseOf },
  ReportSent: {
    ...{ type: 'ReportSent', reportId: 'r1', buildingId: 'b03', collegeId: null, classId: null },
    ...{ receivers: ['instructor'], author: 'lead' },
  },
  ReportAcknowledged: {
    ...{ type: 'ReportAcknowledged', reportId: 'r1', author: 'lead', buildingId: 'b03' },
  },
  ReportCommented: {
    ...{ type: 'ReportCommented', reportId: 'r1', author: 'lead', buildingId: 'b03' },
  },
  ReportAsked: { type: 'ReportAsked', askedId: 'b03.2026-10', buildingId: 'b03', dueAt: LATER },
  ReportHandedIn: { type: 'ReportHandedIn', askedId: 'b03.2026-10' },
  PointSet: {
    ...{ type: 'PointSet', pointId: 'p1', cadre: 'dean', buildingId: 'b03' },
    ...{ remindAt: AT, yearEndsAt: LATER },
  },
  VisitsDone: { type: 'VisitsDone', pointId: 'p1' },
};
