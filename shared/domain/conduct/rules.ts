/**
 * How a fact about a named person comes to stand (sources 004 四、3 and 五、5: 党员在学生公寓的
 * 表现由党建指导员作出客观的评价; 003 正当程序). Recorded by name → noticed to the person → their
 * remark → final under its author's name, or taken back. A final fact never changes, so that
 * whatever rests on it keeps its ground.
 */
import {
  type Day,
  type Instant,
  type WorkingCalendar,
  dayOf,
  endOfWorkingDay,
} from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import { type Actor, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import type { ConductCategory, ConductFact } from './state';

export interface ConductRecorded extends DomainEvent {
  type: 'ConductRecorded';
  factId: string;
  personId: PersonId;
  author: PersonId;
  remarkUntil: Instant;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
}

export interface ConductMoved extends DomainEvent {
  type: 'ConductRemarked' | 'ConductFinalised' | 'ConductWithdrawn';
  factId: string;
  personId: PersonId;
  author: PersonId;
}

export type ConductEvent = ConductRecorded | ConductMoved;

type ConductDecision = Decision<ConductFact, ConductEvent>;

/** Working days that the person has for a remark before the author may go on without one. */
export const REMARK_WORKING_DAYS = 3;

/** The posts that record facts; an instructor who also leads a group records as instructor. */
const AUTHORS = ['instructor', 'group_leader'] as const;

/** Of whom a fact speaks, and where they live. */
export interface Subject {
  id: PersonId;
  name: string;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
}

export interface Observation {
  id: string;
  category: ConductCategory;
  text: string;
  happenedOn: Day;
}

/** The author's post over the person, or `undefined` when they hold none now. */
const postOver = (
  author: Actor,
  place: Pick<ConductFact, 'buildingId' | 'collegeId'>,
  now: Instant,
): ConductFact['authorRole'] | undefined =>
  AUTHORS.find((role) => covers(author, [role], place, now));

/**
 * Records what a person did; they are noticed at once and may remark until the end of the
 * third working day.
 * @throws conduct.about_yourself, conduct.in_future, conduct.no_longer_appointed
 */
export function record(
  seen: Observation,
  subject: Subject,
  author: Actor,
  now: Instant,
  calendar: WorkingCalendar,
): ConductDecision {
  ensure(subject.id !== author.personId, 'conduct.about_yourself');
  ensure(seen.happenedOn <= dayOf(now), 'conduct.in_future');
  const authorRole = postOver(author, subject, now);
  ensure(authorRole, 'conduct.no_longer_appointed');
  const by = { author: author.personId, authorName: author.name, authorRole };
  return noticed(seen, subject, by, now, calendar);
}

/** Under whose name a fact stands. */
export type Authorship = Pick<ConductFact, 'author' | 'authorName' | 'authorRole'>;

/** A fact as it begins, by whoever may record it: noticed, its remark awaited. */
export function noticed(
  seen: Observation,
  subject: Subject,
  by: Authorship,
  now: Instant,
  calendar: WorkingCalendar,
): ConductDecision {
  const { id: personId, name: personName, buildingId, collegeId } = subject;
  const remarkUntil = endOfWorkingDay(now, REMARK_WORKING_DAYS, calendar);
  const about = { personId, personName, buildingId, collegeId };
  const open = { remark: null, state: 'noticed' as const, settledAt: null, withdrawnBecause: '' };
  return {
    next: { ...seen, ...about, ...by, recordedAt: now, remarkUntil, ...open },
    events: [
      {
        type: 'ConductRecorded',
        factId: seen.id,
        personId,
        author: by.author,
        remarkUntil,
        buildingId,
        collegeId,
      },
    ],
  };
}

const moved = (
  fact: ConductFact,
  type: ConductMoved['type'],
  changes: Partial<ConductFact>,
): ConductDecision => {
  const { version: _version, ...before } = fact;
  const { id: factId, personId, author } = fact;
  return { next: { ...before, ...changes }, events: [{ type, factId, personId, author }] };
};

const ensureNoticed = ({ state }: ConductFact): void =>
  ensure(state === 'noticed', 'conduct.wrong_state', { state });

/**
 * The person's own words beside the fact, once; welcome after the window too, as long as
 * the fact is not final.
 * @throws conduct.wrong_state, conduct.already_remarked
 */
export function remark(fact: ConductFact, text: string, now: Instant): ConductDecision {
  ensureNoticed(fact);
  ensure(fact.remark === null, 'conduct.already_remarked');
  return moved(fact, 'ConductRemarked', { remark: { text, at: now } });
}

/** Nobody is judged unheard: a remark is there, or the time for one has passed. */
const heard = (fact: ConductFact, now: Instant): boolean =>
  fact.remark !== null || now > fact.remarkUntil;

/**
 * The author stands by it: from now on it may be evidence, and it never changes again.
 * @throws conduct.wrong_state, conduct.window_open, conduct.no_longer_appointed
 */
export function finalise(fact: ConductFact, author: Actor, now: Instant): ConductDecision {
  ensureNoticed(fact);
  ensure(postOver(author, fact, now), 'conduct.no_longer_appointed');
  ensure(heard(fact, now), 'conduct.window_open', { until: fact.remarkUntil });
  return moved(fact, 'ConductFinalised', { state: 'final', settledAt: now });
}

/**
 * The author takes it back before it is final, saying why; leaving the post does not take
 * away the chance to undo one's own mistake.
 * @throws conduct.wrong_state
 */
export function withdraw(fact: ConductFact, because: string, now: Instant): ConductDecision {
  ensureNoticed(fact);
  return moved(fact, 'ConductWithdrawn', {
    state: 'withdrawn',
    settledAt: now,
    withdrawnBecause: because,
  });
}

export type ConductMove = 'remark' | 'finalise' | 'withdraw';

/** What the reader may do next with a fact. */
export function movesOf(fact: ConductFact, reader: Actor, now: Instant): ConductMove[] {
  if (fact.state !== 'noticed') return [];
  if (reader.personId === fact.personId) return fact.remark ? [] : ['remark'];
  if (reader.personId !== fact.author) return [];
  const ready = postOver(reader, fact, now) !== undefined && heard(fact, now);
  return ready ? ['finalise', 'withdraw'] : ['withdraw'];
}
