/** Contact sheets: recorded under a duty, answered by those who lead, open until done. */
import * as contract from '@louyu/shared/contracts/duty-contacts';
import * as rules from '@louyu/shared/domain/duties/contact-record';
import type { DutyRecord, RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Decision, DomainEvent, Entity } from '@louyu/shared/domain/kernel/entity';
import { type Actor, type Role, covers } from '@louyu/shared/domain/kernel/positions';
import { type Collection, collection } from '../../kernel/collection';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import type { Page, Reader, Where } from '../../kernel/repository';
import { contacts, dutyRecords } from './repository';

const PAGE = 30;

const LEADING: readonly Role[] = ['group_leader', 'instructor', 'college_secretary', 'guidance'];

const NAMED: Partial<Record<RosteredKind, Collection<Entity & { name: string }>>> = {
  class: collection('units'),
  club: collection('units'),
  activist: collection('people'),
  backbone: collection('people'),
};

/** What the target of a duty is called; one round trip where its id does not say it. */
async function nameOf(read: Reader, { kind, target }: DutyRecord): Promise<string | null> {
  const named = NAMED[kind];
  return named ? ((await read.find(named, target))?.name ?? null) : null;
}

const record = writes(contract.recordContact, {
  decide: async ({ input: { dutyId, madeAt, ...sheet }, actor, read, now }) => {
    const duty = (await read.find(dutyRecords, dutyId)) ?? null;
    const { personId: author, name: authorName } = actor;
    const targetName = duty && (await nameOf(read, duty));
    const made = { ...sheet, id: freshId(), author, authorName, targetName, claimedAt: madeAt };
    const { next, events } = rules.record(duty, made, now);
    return { change: creates(contacts, next), events, reply: { contactId: next.id } };
  },
});

const row = (contact: rules.Contact) => {
  const { id, kind, target, targetName, authorName, happenedOn, needs, open } = contact;
  const { followUp, feedback } = contact;
  const dueOn = open && followUp ? followUp.dueOn : null;
  const what = { id, kind, target, targetName, authorName, happenedOn, needs, open };
  return { ...what, dueOn, answers: feedback.length };
};

const shown = ({ rows, next }: Page<rules.Contact>) => ({ rows: rows.map(row), next });

const NEWEST = ['recordedAt', 'desc'] as const;

const onlyOpen = (open: boolean): Where => (open ? { open: true } : {});

const mine = reads(contract.myContacts, async ({ input: { open, after }, actor, read }) => {
  const where = { author: actor.personId, ...onlyOpen(open) };
  return shown(await read.page(contacts, where, { orderBy: NEWEST, limit: PAGE, after }));
});

const list = reads(contract.contacts, async ({ input: { open, after }, scopes, read }) => {
  const order = { orderBy: NEWEST, limit: PAGE, after, within: scopes };
  return shown(await read.page(contacts, onlyOpen(open), order));
});

/** The author finishes what is open; who leads the place answers, but never themselves. */
function mayOf({ author, open, buildingId, collegeId }: rules.Contact, actor: Actor, now: Instant) {
  const own = author === actor.personId;
  const leads = covers(actor, LEADING, { buildingId, collegeId }, now);
  return [
    ...(own && open ? (['finish'] as const) : []),
    ...(leads && !own ? (['answer'] as const) : []),
  ];
}

const get = reads(contract.contact, ({ matter, actor, now }) => {
  const { version, roomId, where, asked, done, followUp, recordedAt, feedback } = matter;
  return {
    ...{
      ...row(matter),
      may: mayOf(matter, actor, now),
      version,
      roomId,
      where,
      asked,
      done,
      followUp,
      recordedAt,
    },
    feedback: feedback.map(({ kind, text, byName, at }) => ({ kind, text, byName, at })),
  };
});

const changed = (
  before: rules.Contact,
  { next, events }: Decision<rules.Contact, DomainEvent>,
) => ({
  change: updates(contacts, before, next),
  events,
  reply: { version: before.version + 1 },
});

const finish = writes(contract.finishFollowUp, {
  decide: ({ matter, input, now }) => changed(matter, rules.finish(matter, input.outcome, now)),
});

const feedback = writes(contract.giveFeedback, {
  decide: ({ matter, input: { kind, text }, actor, now }) => {
    const given = { kind, text, by: actor.personId, byName: actor.name };
    return changed(matter, rules.answer(matter, given, now));
  },
});

export const contactHandlers: Handler[] = [record, mine, list, get, finish, feedback];
