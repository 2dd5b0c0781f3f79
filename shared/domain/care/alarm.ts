/**
 * The crisis button (紧急求助): one tap and one confirmation bring a professional, past the
 * students. It carries closed values only, so that nobody stops to write; unanswered it climbs
 * in minutes. It never replaces the telephone: the screen says so before and after.
 */
import { type Instant, addHours } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId, ClassId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Role } from '../kernel/positions';
import { ensure } from '../kernel/problem';

export const ALARM_KINDS = [
  'in_danger',
  'hurt_or_ill',
  'cannot_be_reached',
  'violence',
  'other_emergency',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

export const ALARM_OUTCOMES = ['safe', 'handed_to_rescue', 'handed_over', 'no_emergency'] as const;
export type AlarmOutcome = (typeof ALARM_OUTCOMES)[number];

/** Who is called at once, and who when none of them holds a post over the place. */
export const CALLED: readonly Role[] = ['counsellor', 'instructor'];
export const CALLED_INSTEAD: Role = 'guidance';
export const PROFESSIONALS = ['counsellor', 'instructor', 'guidance'] as const;

/** Minutes without an answer until the department is called, and until everyone is once more. */
export const CLIMBS_AFTER_MINUTES = { department: 5, everyone: 10 } as const;

export interface Alarm extends Entity {
  kind: AlarmKind;
  /** Whom it is about, where that is known. */
  subject: PersonId | null;
  subjectName: string | null;
  roomId: RoomId | null;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  raisedBy: PersonId;
  raisedByName: string;
  /** When the phone says that it was pressed: later than a dead network, earlier than the receipt. */
  pressedAt: Instant;
  raisedAt: Instant;
  /** The professionals who were called at once. */
  called: PersonId[];
  state: 'open' | 'acknowledged' | 'closed';
  acknowledgedBy: PersonId | null;
  acknowledgedByName: string | null;
  acknowledgedAt: Instant | null;
  outcome: AlarmOutcome | null;
  closedAt: Instant | null;
}

export interface AlarmRaised extends DomainEvent {
  type: 'AlarmRaised';
  alarmId: string;
  raisedBy: PersonId;
  roomId: RoomId | null;
  called: PersonId[];
  /** When it climbs if nobody has answered. */
  departmentAt: Instant;
  everyoneAt: Instant;
}

export interface AlarmAcknowledged extends DomainEvent {
  type: 'AlarmAcknowledged';
  alarmId: string;
  raisedBy: PersonId;
  roomId: RoomId | null;
}

export interface AlarmClosed extends DomainEvent {
  type: 'AlarmClosed';
  alarmId: string;
}

export type AlarmDecision = Decision<Alarm, AlarmRaised | AlarmAcknowledged | AlarmClosed>;

export type Pressed = Pick<
  Alarm,
  | 'id'
  | 'kind'
  | 'subject'
  | 'subjectName'
  | 'roomId'
  | 'buildingId'
  | 'collegeId'
  | 'classId'
  | 'raisedBy'
  | 'raisedByName'
  | 'pressedAt'
>;

export interface Holder {
  personId: PersonId;
  role: Role;
}

/** Those called at once: the class's and the building's own, or else the department; never oneself. */
export function calledAmong(holders: readonly Holder[], raisedBy: PersonId): PersonId[] {
  const others = holders.filter(({ personId }) => personId !== raisedBy);
  const near = others.filter(({ role }) => CALLED.includes(role));
  const reached = near.length > 0 ? near : others.filter(({ role }) => role === CALLED_INSTEAD);
  return [...new Set(reached.map(({ personId }) => personId))];
}

const inMinutes = (now: Instant, minutes: number): Instant => addHours(now, minutes / 60);

/** Raised once it has reached the server; `holders` are the posts over the place now. */
export function raise(pressed: Pressed, holders: readonly Holder[], now: Instant): AlarmDecision {
  const { id: alarmId, raisedBy, roomId } = pressed;
  const called = calledAmong(holders, raisedBy);
  const unanswered = {
    ...{ acknowledgedBy: null, acknowledgedByName: null, acknowledgedAt: null },
    ...{ outcome: null, closedAt: null },
  };
  const climbs = {
    departmentAt: inMinutes(now, CLIMBS_AFTER_MINUTES.department),
    everyoneAt: inMinutes(now, CLIMBS_AFTER_MINUTES.everyone),
  };
  return {
    next: { ...pressed, ...unanswered, raisedAt: now, called, state: 'open' },
    events: [{ type: 'AlarmRaised', alarmId, raisedBy, roomId, called, ...climbs }],
  };
}

const fieldsOf = ({ version: _version, ...fields }: Alarm) => fields;

/** The first who takes it has it (`care.already_acknowledged`); nobody answers their own call. */
export function acknowledge(
  alarm: Alarm,
  by: { personId: PersonId; name: string },
  now: Instant,
): AlarmDecision {
  ensure(alarm.state === 'open', 'care.already_acknowledged');
  ensure(alarm.raisedBy !== by.personId, 'care.own_alarm');
  const { id: alarmId, raisedBy, roomId } = alarm;
  return {
    next: {
      ...fieldsOf(alarm),
      state: 'acknowledged',
      acknowledgedBy: by.personId,
      acknowledgedByName: by.name,
      acknowledgedAt: now,
    },
    events: [{ type: 'AlarmAcknowledged', alarmId, raisedBy, roomId }],
  };
}

/** How it ended, said by a professional after somebody had taken it. */
export function close(alarm: Alarm, outcome: AlarmOutcome, now: Instant): AlarmDecision {
  ensure(alarm.state === 'acknowledged', 'care.not_acknowledged');
  return {
    next: { ...fieldsOf(alarm), state: 'closed', outcome, closedAt: now },
    events: [{ type: 'AlarmClosed', alarmId: alarm.id }],
  };
}
