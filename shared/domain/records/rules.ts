/**
 * How a person objects to a record and who answers (source 003: 询问质询, 正当程序; 《个人信息保护法》
 * 第四十四至四十六条: to know, to see, to have corrected). A request changes no record: the
 * context's own procedure does, and the answer says what was done.
 */
import { type Instant, type WorkingCalendar, endOfWorkingDay } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { type Actor, type Locus, type Role, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import type { CorrectionAnswered, CorrectionAsked } from './events';
import type { Correction, CorrectionOutcome } from './state';

/** Working days within which an answer is owed. */
export const ANSWER_WORKING_DAYS = 5;

/** Whom a request falls to when nobody nearer may answer it: they are above every place. */
const LAST_INSTANCE: readonly Role[] = ['guidance', 'administrator'];

/** The record that a request is about, as its holding tells it. */
export interface Disputed {
  kind: string;
  recordId: string;
  title: string;
  opens: string | null;
  locus: Locus;
  answeredBy: readonly Role[];
  authors: readonly PersonId[];
}

interface Asking {
  id: string;
  wrong: string;
  instead: string;
}

/**
 * One open request per record: a second one waits for the answer to the first; after an
 * answer the person may ask once more, and then the last instance answers.
 * @throws records.nobody_answers, records.already_asked
 */
export function ask(
  { id, wrong, instead }: Asking,
  record: Disputed,
  person: Pick<Actor, 'personId' | 'name'>,
  earlier: readonly Pick<Correction, 'state'>[],
  now: Instant,
  calendar: WorkingCalendar,
): Decision<Correction, CorrectionAsked> {
  ensure(record.answeredBy.length > 0, 'records.nobody_answers');
  ensure(!earlier.some(({ state }) => state === 'open'), 'records.already_asked');
  const { kind, recordId, title, opens, authors } = record;
  const { buildingId = null, collegeId = null, classId = null } = record.locus;
  const answeredBy = earlier.length > 0 ? [...LAST_INSTANCE] : withLastInstance(record.answeredBy);
  const dueAt = endOfWorkingDay(now, ANSWER_WORKING_DAYS, calendar);
  const place = { buildingId, collegeId, classId };
  const asked = { id, kind, recordId, title, opens, wrong, instead, askedAt: now, dueAt };
  const { personId, name: personName } = person;
  return {
    next: {
      ...asked,
      ...place,
      personId,
      personName,
      answeredBy,
      authors: [...authors],
      state: 'open',
      answeredAt: null,
      answer: null,
    },
    events: [
      { type: 'CorrectionAsked', correctionId: id, personId, kind, answeredBy, ...place, dueAt },
    ],
  };
}

/** Somebody above can always answer, so that a vacant post silences nobody. */
const withLastInstance = (roles: readonly Role[]): Role[] =>
  [...new Set([...roles, 'guidance'])] as Role[];

/** Whether this person owes or may give the answer: a post over the place, and no part in the record. */
export const mayAnswer = (correction: Correction, actor: Actor, now: Instant): boolean =>
  correction.state === 'open' && isAnswerer(correction, actor, now);

/** Whether this person belongs to those who answer, also after it was answered. */
export const isAnswerer = (correction: Correction, actor: Actor, now: Instant): boolean =>
  correction.personId !== actor.personId &&
  !correction.authors.includes(actor.personId) &&
  covers(actor, correction.answeredBy, correction, now);

/**
 * The answer, once, by somebody who neither asked nor wrote the record.
 * @throws records.already_answered, records.not_yours_to_answer
 */
export function answer(
  correction: Correction,
  { outcome, text }: { outcome: CorrectionOutcome; text: string },
  actor: Actor,
  now: Instant,
): Decision<Correction, CorrectionAnswered> {
  ensure(correction.state === 'open', 'records.already_answered');
  ensure(mayAnswer(correction, actor, now), 'records.not_yours_to_answer');
  const { version: _version, ...before } = correction;
  const { id: correctionId, personId, buildingId } = correction;
  const given = { outcome, text, by: actor.personId, name: actor.name };
  return {
    next: { ...before, state: 'answered', answeredAt: now, answer: given },
    events: [{ type: 'CorrectionAnswered', correctionId, personId, outcome, buildingId }],
  };
}
