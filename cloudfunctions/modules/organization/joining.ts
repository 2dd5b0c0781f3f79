/** Joining, another phone, leaving a phone: the enrolment is the one document of each. */
import * as contract from '@louyu/shared/contracts/organization-joining';
import type { DomainEvent } from '@louyu/shared/domain/kernel/entity';
import type { Decision } from '@louyu/shared/domain/kernel/entity';
import { addDays } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/organization/joining';
import type { Enrolment } from '@louyu/shared/domain/organization/state';
import { type Handler, creates, reads, revealing, updates, writes } from '../../kernel/handler';
import { codeOf, freshId } from '../../kernel/hash';
import { identityKey } from '../../kernel/identity';
import { enrolments, joinSheets } from './repository';
import { hashOfCode, isBuilding, opened, residentsOf } from './sheets';

/** The change of an enrolment, which begins with the first thing that happens to it. */
export const enrolled = (
  before: Enrolment | undefined,
  { next }: Decision<Enrolment, DomainEvent>,
) => (before ? updates(enrolments, before, next) : creates(enrolments, next));

/**
 * A code is made of the command's id, which no one stores, and a salt, which the client does
 * not know: the store alone does not open anything, and the act sent again answers the same.
 */
const codeFor = (commandId: string, salt: string, personId: string): string =>
  codeOf('join', commandId, salt, personId);

const issueSheet = revealing(contract.issueSheet, {
  prepare: ({ input, read }) => residentsOf(read, input),
  decide: ({ input, actor, commandId, now, prepared }) => {
    const salt = freshId();
    const waiting = prepared.filter(({ joined }) => !joined).map(({ id }) => id);
    const codes = waiting.map((personId) => ({
      hash: hashOfCode(codeFor(commandId, salt, personId)),
      personId,
    }));
    const { place, floor } = input;
    const over = isBuilding(input)
      ? { buildingId: place, classId: null }
      : { buildingId: null, classId: place };
    const sheet = { id: freshId(), ...over, floor, issuedBy: actor.personId, codes };
    const { next, events } = rules.issue(sheet, now);
    const reply = { sheetId: next.id, expiresAt: next.expiresAt, salt, waiting };
    return { change: creates(joinSheets, next), events, reply };
  },
  reveal: ({ call, prepared, reply: { sheetId, expiresAt, salt, waiting } }) => ({
    sheetId,
    expiresAt,
    slips: prepared
      .filter(({ id }) => waiting.includes(id))
      .map(({ id, name, roomId }) => ({
        ...{ personId: id, name, roomId },
        code: codeFor(call.commandId, salt, id),
      })),
  }),
});

const joining = reads(contract.joining, async ({ input, read, now }) => {
  const residents = await residentsOf(read, input);
  const waiting = residents.filter(({ joined }) => !joined);
  return {
    people: residents.length,
    joined: residents.length - waiting.length,
    waiting: waiting.map(({ id, name, roomId }) => ({ id, name, roomId })),
    rebinding: residents.flatMap(({ id, name, roomId, rebinding }) =>
      rules.isAsked(rebinding, now) ? [{ id, name, roomId, ...rebinding }] : [],
    ),
  };
});

const join = writes(contract.join, {
  prepare: ({ input, actor, openid, read, now }) => {
    ensure(actor === null, 'organization.identity_bound');
    return opened(read, input.code, identityKey(String(openid)), now);
  },
  decide: async ({ read, now, prepared }) => {
    const before = await read.find(enrolments, prepared.personId);
    const decision = rules.redeem(before, prepared, now);
    const reply = { personId: prepared.personId };
    return { change: enrolled(before, decision), events: decision.events, reply };
  },
});

const askRebinding = writes(contract.askRebinding, {
  decide: async ({ matter, actor, read, now }) => {
    const before = await read.find(enrolments, matter.id);
    const decision = rules.askRebinding(before, actor.personId, now);
    return { change: enrolled(before, decision), events: decision.events, reply: { askedAt: now } };
  },
});

const FRESH_CODE_DAYS = 14;

const confirmRebinding = revealing(contract.confirmRebinding, {
  prepare: async () => freshId(),
  decide: async ({ matter, actor, commandId, read, now, prepared: salt }) => {
    const before = await read.find(enrolments, matter.id);
    const codeHash = hashOfCode(codeFor(commandId, salt, matter.id));
    const decision = rules.confirmRebinding(before, { by: actor.personId, codeHash }, now);
    const reply = { salt, expiresAt: addDays(now, FRESH_CODE_DAYS) };
    return { change: enrolled(before, decision), events: decision.events, reply };
  },
  reveal: ({ call, reply: { salt, expiresAt } }) => ({
    code: codeFor(call.commandId, salt, call.input.personId),
    expiresAt,
  }),
});

const unbind = writes(contract.unbind, {
  decide: async ({ actor: { personId }, read, now }) => {
    const before = await read.find(enrolments, personId);
    const why = { personId, because: 'own_wish' as const, codeHash: null, by: personId };
    const decision = rules.unbind(before, why, now);
    const reply = { unboundAt: now };
    return { change: enrolled(before, decision), events: decision.events, reply };
  },
});

export const joiningHandlers: Handler[] = [
  issueSheet,
  joining,
  join,
  askRebinding,
  confirmRebinding,
  unbind,
];
