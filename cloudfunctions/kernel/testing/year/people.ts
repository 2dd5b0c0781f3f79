/**
 * Who lives and works in the building of the test year, and how they are: some do what is due
 * at once, some when they find time, some only once it is late, and some are away for weeks.
 */
import type { Role } from '@louyu/shared/domain/kernel/positions';

/** How likely somebody does a thing when they open 今天, in time and once it is late. */
export interface Habit {
  inTime: number;
  late: number;
  /** How likely they allow one more message that day. */
  allows: number;
}

const PROMPT: Habit = { inTime: 0.9, late: 1, allows: 0.8 };
const BUSY: Habit = { inTime: 0.35, late: 0.7, allows: 0.4 };
const FORGETFUL: Habit = { inTime: 0.05, late: 0.35, allows: 0.1 };
/** Never opens anything: what is theirs must reach somebody else. */
const ABSENT: Habit = { inTime: 0, late: 0, allows: 0 };

export interface Somebody {
  id: string;
  roles: [Role, string][];
  roomId: string | null;
  habit: Habit;
  /** Staff rest on days that are no working days. */
  staff: boolean;
  /** Days of the year, counted from its first, on which they are away. */
  away?: readonly [from: number, until: number];
}

const member = (id: string, room: string, habit: Habit, away?: [number, number]): Somebody => ({
  ...{ id, habit, staff: false, roomId: `b03-05${room}` },
  roles: [['member', 'b03']],
  ...(away ? { away } : {}),
});

const staff = (id: string, habit: Habit, role: Role, place: string): Somebody => ({
  ...{ id, habit, staff: true, roomId: null },
  roles: [[role, place]],
});

export const PEOPLE: readonly Somebody[] = [
  member('an', '01', PROMPT),
  member('bo', '02', BUSY),
  member('cai', '03', FORGETFUL),
  member('ding', '04', BUSY, [10, 24]),
  member('fan', '05', ABSENT),
  { ...member('lead', '06', BUSY), roles: [['group_leader', 'b03']] },
  staff('teacher', PROMPT, 'instructor', 'b03'),
  staff('fixer', BUSY, 'logistics', 'university'),
  staff('officer', PROMPT, 'guidance', 'university'),
  staff('secretary', BUSY, 'college_secretary', 'law'),
  staff('admin', PROMPT, 'administrator', 'university'),
];

/** Their plates hang on these doors. */
export const MEMBERS = PEOPLE.filter(({ roles }) => roles.some(([role]) => role === 'member'));

export const isAway = ({ away }: Somebody, day: number): boolean =>
  away !== undefined && away[0] <= day && day < away[1];
