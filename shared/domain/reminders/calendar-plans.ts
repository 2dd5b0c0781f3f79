/**
 * Whom organization life and the reception days remind (brief R10, R11): a notice wants to be
 * sent, a meeting minuted, an absence made up, a seat filled; what nobody held reaches those above.
 */
import { type Instant, addHours } from '../kernel/calendar';
import type { BuildingId } from '../kernel/ids';
import type {
  AbsenceNoted,
  CalendarEvent,
  OccasionInvites,
  OccasionMissed,
  OccasionNears,
  ResolutionMade,
  ShiftFilled,
  SignInOpened,
  SwapMoved,
  ThoughtReportMoved,
} from './calendar-events';
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

const leaderOf = (buildingId: BuildingId): Recipients => ({
  roles: ['group_leader'],
  over: { buildingId },
});
const instructorOf = (buildingId: BuildingId): Recipients => ({
  roles: ['instructor'],
  over: { buildingId },
});
const GUIDANCE: Recipients = { roles: ['guidance'], over: {} };

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Reports are called for person by person; nobody sends a notice. */
const nears = ({ occasionId, kind, buildingId, announceBy }: OccasionNears, at: Instant) =>
  consequence(
    'calendar',
    occasionId,
    [],
    kind === 'thought_report'
      ? []
      : [asks('occasion_to_announce', leaderOf(buildingId), placeOf(buildingId), at, announceBy)],
  );

const BEFORE: ReminderKind[] = ['occasion_to_announce', 'occasion_announced'];

const announced = ({ occasionId, buildingId, expected, startsAt }: OccasionInvites, at: Instant) =>
  consequence('calendar', occasionId, BEFORE, [
    asks('occasion_announced', { people: expected }, placeOf(buildingId), at, startsAt),
  ]);

/** Whoever was invited is told; a notice that is not out yet stays to be sent. */
const moved = ({ occasionId, buildingId, expected, startsAt }: OccasionInvites, at: Instant) =>
  consequence(
    'calendar',
    occasionId,
    expected.length > 0 ? ['occasion_announced'] : [],
    expected.length > 0
      ? [
          asks('occasion_announced', { people: expected }, placeOf(buildingId), at, startsAt),
          informs('occasion_moved', { people: expected }, placeOf(buildingId), at),
        ]
      : [],
  );

const opened = ({ occasionId, buildingId, endsAt, minutesBy }: SignInOpened) =>
  consequence(
    'calendar',
    occasionId,
    ['occasion_to_announce'],
    [asks('minutes_due', leaderOf(buildingId), placeOf(buildingId), endsAt, minutesBy)],
  );

const OCCASION_KINDS: ReminderKind[] = [...BEFORE, 'minutes_due', 'occasion_missed'];

/** Missed once, those who lead are asked; missed again, the department too. */
function missed({ occasionId, buildingId, attempt }: OccasionMissed, at: Instant) {
  const place = placeOf(buildingId);
  const near = [leaderOf(buildingId), instructorOf(buildingId)];
  const to = attempt > 0 ? [...near, GUIDANCE] : near;
  return consequence(
    'calendar',
    occasionId,
    BEFORE,
    to.map((each) => asks('occasion_missed', each, place, at, null)),
  );
}

const resolutionMade = (event: ResolutionMade, at: Instant) =>
  consequence(
    'calendar',
    event.resolutionId,
    [],
    [
      asks(
        'resolution_due',
        { people: [event.assignee] },
        placeOf(event.buildingId),
        at,
        event.dueAt,
      ),
    ],
  );

const absenceNoted = ({ attendanceId, personId, buildingId, dueAt }: AbsenceNoted, at: Instant) =>
  consequence(
    'calendar',
    attendanceId,
    [],
    [asks('make_up_due', { people: [personId] }, placeOf(buildingId), at, dueAt)],
  );

const REPORT_KINDS: ReminderKind[] = [
  'thought_report_due',
  'thought_report_overdue',
  'thought_report_returned',
];

const reportCalled = (event: ThoughtReportMoved, at: Instant) => {
  const { reportId, author, reader, buildingId, dueAt } = event;
  const place = placeOf(buildingId);
  const own = { people: [author] };
  return consequence(
    'thought_reports',
    reportId,
    [],
    [
      asks('thought_report_due', own, place, at, dueAt),
      ...overdue('thought_report_overdue', own, [{ people: [reader] }], place, dueAt),
    ],
  );
};

const reportMoved =
  (kind: ReminderKind, asking: 'author' | 'reader') =>
  (event: ThoughtReportMoved, at: Instant): Consequence =>
    consequence(
      'thought_reports',
      event.reportId,
      asking === 'reader' ? REPORT_KINDS : ['thought_report_to_read'],
      [asks(kind, { people: [event[asking]] }, placeOf(event.buildingId), at, null)],
    );

const SHIFT_AHEAD_HOURS = 24;
const GAP_AHEAD_HOURS = 48;

function shiftFilled(event: ShiftFilled, at: Instant) {
  const { shiftId, buildingId, startsAt, endsAt, holders, missing } = event;
  const place = placeOf(buildingId);
  const due = asks(
    'shift_due',
    { people: holders },
    place,
    laterOf(at, addHours(startsAt, -SHIFT_AHEAD_HOURS)),
    endsAt,
  );
  const fillBy = laterOf(at, addHours(startsAt, -GAP_AHEAD_HOURS));
  const gap = asks('shift_gap', leaderOf(buildingId), place, at, fillBy);
  return consequence(
    'reception',
    shiftId,
    ['shift_due', 'shift_gap'],
    [...(holders.length > 0 ? [due] : []), ...(missing > 0 ? [gap] : [])],
  );
}

const SWAP_KINDS: ReminderKind[] = ['swap_asked', 'swap_to_confirm'];

/** A leader's own swap goes to the instructor. */
function swapAccepted({ swapId, buildingId, from, to, settleBy }: SwapMoved, at: Instant) {
  const place = placeOf(buildingId);
  const roles = ['group_leader', 'instructor'] as const;
  const confirming: Recipients = { roles, over: { buildingId }, except: [from, to] };
  return consequence('reception', swapId, SWAP_KINDS, [
    asks('swap_to_confirm', confirming, place, at, settleBy),
  ]);
}

const swapSettled = ({ swapId, buildingId, from, to }: SwapMoved, at: Instant) =>
  consequence('reception', swapId, SWAP_KINDS, [
    informs('swap_settled', { people: [from, to] }, placeOf(buildingId), at),
  ]);

type Follow<E> = (event: E, at: Instant) => Consequence;

export const CALENDAR_CONSEQUENCES: {
  [Type in CalendarEvent['type']]: Follow<CalendarEvent & { type: Type }>;
} = {
  OccasionNears: nears,
  OccasionAnnounced: announced,
  OccasionMoved: moved,
  SignInOpened: opened,
  OccasionHeld: ({ occasionId }) => consequence('calendar', occasionId, OCCASION_KINDS),
  OccasionCancelled: ({ occasionId }) => consequence('calendar', occasionId, OCCASION_KINDS),
  OccasionMissed: missed,
  ResolutionMade: resolutionMade,
  ResolutionDone: ({ resolutionId }) => consequence('calendar', resolutionId, ['resolution_due']),
  AbsenceNoted: absenceNoted,
  AbsenceMadeUp: ({ attendanceId }) => consequence('calendar', attendanceId, ['make_up_due']),
  ThoughtReportCalled: reportCalled,
  ThoughtReportSubmitted: reportMoved('thought_report_to_read', 'reader'),
  ThoughtReportReturned: reportMoved('thought_report_returned', 'author'),
  ThoughtReportAccepted: ({ reportId, author, buildingId }, at) =>
    consequence(
      'thought_reports',
      reportId,
      ['thought_report_to_read', ...REPORT_KINDS],
      [informs('thought_report_accepted', { people: [author] }, placeOf(buildingId), at)],
    ),
  ShiftFilled: shiftFilled,
  ShiftKept: ({ shiftId }) => consequence('reception', shiftId, ['shift_due', 'shift_gap']),
  ShiftDropped: ({ shiftId }) => consequence('reception', shiftId, ['shift_due', 'shift_gap']),
  SwapAsked: ({ swapId, buildingId, to, settleBy }, at) =>
    consequence(
      'reception',
      swapId,
      [],
      [asks('swap_asked', { people: [to] }, placeOf(buildingId), at, settleBy)],
    ),
  SwapAccepted: swapAccepted,
  SwapConfirmed: swapSettled,
  SwapClosed: swapSettled,
};
