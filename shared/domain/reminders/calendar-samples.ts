/** One event of each kind of organization life and reception, for tests of the schedule. */
import type { CalendarEvent } from './calendar-events';

const AT = '2026-10-14T11:00:00.000Z';
const LATER = '2026-11-13T15:59:59.999Z';

const occasion = {
  ...{ occasionId: 'organization_life.b03.2026-10', kind: 'organization_life' },
  ...{ buildingId: 'b03', startsAt: AT, endsAt: AT },
};
const report = {
  ...{ reportId: 't1', author: 'ann', reader: 'lead', buildingId: 'b03', dueAt: LATER },
};
const swap = {
  ...{ swapId: 'b03.2026-10:s1', buildingId: 'b03', from: 'ann', to: 'bo', settleBy: LATER },
};

export const CALENDAR_SAMPLES: {
  [T in CalendarEvent['type']]: CalendarEvent & { type: T };
} = {
  OccasionNears: { type: 'OccasionNears', ...occasion, announceBy: LATER },
  OccasionAnnounced: { type: 'OccasionAnnounced', ...occasion, expected: ['ann'] },
  OccasionMoved: { type: 'OccasionMoved', ...occasion, expected: ['ann'] },
  SignInOpened: { type: 'SignInOpened', ...occasion, minutesBy: LATER },
  OccasionHeld: { type: 'OccasionHeld', ...occasion },
  OccasionCancelled: { type: 'OccasionCancelled', ...occasion },
  OccasionMissed: { type: 'OccasionMissed', ...occasion, attempt: 1 },
  ResolutionMade: {
    ...{ type: 'ResolutionMade', resolutionId: 'o:r1', buildingId: 'b03' },
    ...{ assignee: 'ann', dueAt: LATER },
  },
  ResolutionDone: { type: 'ResolutionDone', resolutionId: 'o:r1' },
  AbsenceNoted: {
    ...{ type: 'AbsenceNoted', attendanceId: 'o:ann', personId: 'ann' },
    ...{ buildingId: 'b03', dueAt: LATER },
  },
  AbsenceMadeUp: { type: 'AbsenceMadeUp', attendanceId: 'o:ann' },
  ThoughtReportCalled: { type: 'ThoughtReportCalled', ...report },
  ThoughtReportSubmitted: { type: 'ThoughtReportSubmitted', ...report },
  ThoughtReportReturned: { type: 'ThoughtReportReturned', ...report },
  ThoughtReportAccepted: { type: 'ThoughtReportAccepted', ...report },
  ShiftFilled: {
    ...{ type: 'ShiftFilled', shiftId: 'b03.2026-10:d1', buildingId: 'b03' },
    ...{ startsAt: AT, endsAt: LATER, holders: ['ann'], missing: 1 },
  },
  ShiftKept: { type: 'ShiftKept', shiftId: 'b03.2026-10:d1' },
  ShiftDropped: { type: 'ShiftDropped', shiftId: 'b03.2026-10:d1' },
  SwapAsked: { type: 'SwapAsked', ...swap },
  SwapAccepted: { type: 'SwapAccepted', ...swap },
  SwapConfirmed: { type: 'SwapConfirmed', ...swap },
  SwapClosed: { type: 'SwapClosed', ...swap },
};
