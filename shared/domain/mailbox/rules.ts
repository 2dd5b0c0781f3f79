/**
 * A message at a door and its answer (source 004: 党员监督信箱; brief R13). Confidential, not
 * anonymous: the writer's identity is not stored, but the platform's own logs may link it.
 */
import { type Instant, type WorkingCalendar, endOfWorkingDay } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { BuildingId, PersonId, RoomId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { Letter } from './state';

export interface LetterLeft extends DomainEvent {
  type: 'LetterLeft';
  letterId: string;
  roomId: RoomId;
  buildingId: BuildingId;
  addressees: PersonId[];
  dueAt: Instant;
}

export interface LetterAnswered extends DomainEvent {
  type: 'LetterAnswered';
  letterId: string;
}

/** An answer is owed within this many working days. */
export const ANSWER_WORKING_DAYS = 3;

type NewLetter = Pick<
  Letter,
  'id' | 'roomId' | 'buildingId' | 'via' | 'addressees' | 'text' | 'receiptHash'
>;

/** A message waits for its answer from the moment it is left. */
export function leave(
  letter: NewLetter,
  at: Instant,
  calendar: WorkingCalendar,
): Decision<Letter, LetterLeft> {
  const dueAt = endOfWorkingDay(at, ANSWER_WORKING_DAYS, calendar);
  const { id: letterId, roomId, buildingId, addressees } = letter;
  return {
    next: { ...letter, leftAt: at, dueAt, state: 'waiting', answer: null },
    events: [{ type: 'LetterLeft', letterId, roomId, buildingId, addressees, dueAt }],
  };
}

/** Answered once; a second answer is refused rather than overwritten. */
export function answer(
  letter: Letter,
  reply: { text: string; by: PersonId; at: Instant },
): Decision<Letter, LetterAnswered> {
  ensure(letter.state === 'waiting', 'mailbox.already_answered');
  const { version: _version, ...before } = letter;
  return {
    next: { ...before, state: 'answered', answer: reply },
    events: [{ type: 'LetterAnswered', letterId: letter.id }],
  };
}
