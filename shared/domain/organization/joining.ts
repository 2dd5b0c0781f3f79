/**
 * How a person joins: a one-time code from a printed list binds their WeChat identity, and one
 * identity only; another phone needs two officers. No telephone number, no identity card.
 */
import { type Instant, addDays, addHours } from '../kernel/calendar';
import type { Decision, DomainEvent, Fresh } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { Enrolment, JoinSheet, JoinTries } from './state';

export interface PersonJoined extends DomainEvent {
  type: 'PersonJoined';
  personId: PersonId;
}

export interface PersonUnbound extends DomainEvent {
  type: 'PersonUnbound';
  personId: PersonId;
  because: 'left' | 'own_wish' | 'rebinding' | 'identity_taken';
  /** The code for another phone, of which only the two officers' answer knows more than this. */
  codeHash: string | null;
  by: PersonId | null;
}

export interface RebindingAsked extends DomainEvent {
  type: 'RebindingAsked';
  personId: PersonId;
  by: PersonId;
}

export interface SheetIssued extends DomainEvent {
  type: 'SheetIssued';
  sheetId: string;
  by: PersonId;
}

/** A printed list lies about; after two weeks it opens nothing any more. */
const SHEET_DAYS = 14;

const LOOKALIKES: Record<string, string> = { O: '0', I: '1', L: '1' };
const CODE = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** A code as it was meant, whatever case, blanks and look-alikes were typed; `null` if it is none. */
export function readCode(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter);
  return CODE.test(bare) ? bare : null;
}

type NewSheet = Pick<JoinSheet, 'id' | 'buildingId' | 'classId' | 'floor' | 'issuedBy' | 'codes'>;

/** A sheet for those of a place who have not joined; refuses an empty one. */
export function issue(sheet: NewSheet, at: Instant): Decision<JoinSheet, SheetIssued> {
  ensure(sheet.codes.length > 0, 'organization.nobody_to_join');
  return {
    next: { ...sheet, issuedAt: at, expiresAt: addDays(at, SHEET_DAYS) },
    events: [{ type: 'SheetIssued', sheetId: sheet.id, by: sheet.issuedBy }],
  };
}

const unbound = (id: PersonId): Fresh<Enrolment> => ({
  id,
  boundTo: null,
  boundAt: null,
  unboundAt: null,
  rebinding: null,
});

const without = ({ version: _version, ...enrolment }: Enrolment): Fresh<Enrolment> => enrolment;

interface Redeemed {
  personId: PersonId;
  /** The identity's key. */
  key: string;
  sheet: Pick<JoinSheet, 'issuedAt' | 'expiresAt'>;
}

/** Binds an identity by a code; a code opens once, and none from before the last unbinding. */
export function redeem(
  enrolment: Enrolment | undefined,
  { personId, key, sheet }: Redeemed,
  at: Instant,
): Decision<Enrolment, PersonJoined> {
  const { boundTo = null, unboundAt = null } = enrolment ?? {};
  ensure(boundTo === null, 'organization.already_bound');
  ensure(at < sheet.expiresAt, 'organization.code_expired');
  ensure(unboundAt === null || unboundAt <= sheet.issuedAt, 'organization.code_spent');
  const before = enrolment ? without(enrolment) : unbound(personId);
  return {
    next: { ...before, boundTo: key, boundAt: at, rebinding: null },
    events: [{ type: 'PersonJoined', personId }],
  };
}

/** Ends a binding, and with it every code that was made before; also where there was none. */
export function unbind(
  enrolment: Enrolment | undefined,
  why: Omit<PersonUnbound, 'type'>,
  at: Instant,
): Decision<Enrolment, PersonUnbound> {
  const before = enrolment ? without(enrolment) : unbound(why.personId);
  return {
    next: { ...before, boundTo: null, unboundAt: at, rebinding: null },
    events: [{ type: 'PersonUnbound', ...why }],
  };
}

/** An officer asks for another phone, because the old one is lost. */
export function askRebinding(
  enrolment: Enrolment | undefined,
  by: PersonId,
  at: Instant,
): Decision<Enrolment, RebindingAsked> {
  ensure(enrolment?.boundTo, 'organization.not_bound');
  ensure(by !== enrolment.id, 'organization.yourself');
  return {
    next: { ...without(enrolment), rebinding: { askedBy: by, askedAt: at } },
    events: [{ type: 'RebindingAsked', personId: enrolment.id, by }],
  };
}

const ASKING_LASTS_DAYS = 7;

/** Whether what one officer asked still waits for a second one. */
export const isAsked = (
  asked: Enrolment['rebinding'] | undefined,
  at: Instant,
): asked is NonNullable<Enrolment['rebinding']> =>
  Boolean(asked && at < addDays(asked.askedAt, ASKING_LASTS_DAYS));

/** Another officer confirms: the old phone is out, and a fresh code lets one new phone in. */
export function confirmRebinding(
  enrolment: Enrolment | undefined,
  { by, codeHash }: { by: PersonId; codeHash: string },
  at: Instant,
): Decision<Enrolment, PersonUnbound> {
  const asked = enrolment?.rebinding;
  ensure(enrolment && isAsked(asked, at), 'organization.rebinding_not_asked');
  ensure(asked.askedBy !== by, 'organization.same_officer');
  ensure(by !== enrolment.id, 'organization.yourself');
  return unbind(enrolment, { personId: enrolment.id, because: 'rebinding', codeHash, by }, at);
}

const MOST_FAILURES = 5;
const WITHIN_HOURS = 1;
const LONGEST_LOCK_HOURS = 24;

export const isLocked = (
  tries: Pick<JoinTries, 'lockedUntil'> | undefined,
  at: Instant,
): tries is { lockedUntil: Instant } => Boolean(tries?.lockedUntil && at < tries.lockedUntil);

/** How many wrong codes may still follow before the identity is locked. */
export const triesLeft = ({ failures }: Pick<JoinTries, 'failures'>): number =>
  MOST_FAILURES - failures;

const NO_TRIES = { failures: 0, locks: 0, lockedUntil: null };

/**
 * One more wrong code: five within an hour lock for an hour, the next five for two, and so
 * on up to a day. While locked nothing is counted.
 */
export function missed(tries: JoinTries | undefined, id: string, at: Instant): Fresh<JoinTries> {
  const { version: _version, ...before } = tries ?? { id, version: 0, since: at, ...NO_TRIES };
  if (isLocked(tries, at)) return before;
  const fresh = at >= addHours(before.since, WITHIN_HOURS);
  const failures = fresh ? 1 : before.failures + 1;
  const since = fresh ? at : before.since;
  if (failures < MOST_FAILURES) return { ...before, failures, since };
  const hours = Math.min(2 ** before.locks, LONGEST_LOCK_HOURS);
  const locks = before.locks + 1;
  return { id, failures: 0, since: at, locks, lockedUntil: addHours(at, hours) };
}
