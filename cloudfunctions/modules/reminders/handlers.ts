/** Today, the inbox, and what WeChat may still deliver; the rules decide, this fetches and shows. */
import * as contract from '@louyu/shared/contracts/reminders';
import type { MessageTemplate } from '@louyu/shared/domain/reminders/message';
import { readyAt } from '@louyu/shared/domain/reminders/parcels';
import { prefer as choose, wishesOf } from '@louyu/shared/domain/reminders/preferences';
import * as rules from '@louyu/shared/domain/reminders/rules';
import type { Grant, Reminder } from '@louyu/shared/domain/reminders/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { QUIET_HOURS } from '../../environment/reminding';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import type { Reader } from '../../kernel/repository';
import { TEMPLATE_KEYS } from '@louyu/shared/domain/reminders/state';
import { grantId, grants, preferences, preferencesId, reminders, todayOf } from './repository';

const entry = (reminder: Reminder, now: Instant) => {
  const { id, version, kind, stage, place, cause, fireAt, dueAt, asks, state, seenAt } = reminder;
  return {
    ...{ id, version, kind, stage, place, cause, fireAt, dueAt, asks },
    settled: state === 'settled',
    seen: seenAt !== null,
    snoozeUntil: rules.maySnooze(reminder, now) ? rules.snoozeUntilAtMost(reminder, now) : null,
    snoozed: reminder.snoozes > 0 && state === 'scheduled' && fireAt > now ? fireAt : null,
    message: rules.shownMessage(reminder),
  };
};

const today = reads(contract.today, async ({ actor, read, now }) => {
  const { rows, unseen } = await todayOf(read, actor.personId, now);
  return { rows: rows.map((reminder) => entry(reminder, now)), unseen };
});

const PAGE = 30;

const inbox = reads(contract.inbox, async ({ input, actor, read, now }) => {
  const where = { personId: actor.personId, firedAt: { not: null } };
  const { rows, next } = await read.page(reminders, where, {
    orderBy: ['fireAt', 'desc'],
    limit: PAGE,
    after: input.after,
  });
  return { rows: rows.map((reminder) => entry(reminder, now)), next };
});

const see = writes(contract.see, {
  decide: ({ matter, now }) => {
    const { next, events } = rules.see(matter, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(reminders, matter, next), events, reply };
  },
});

const ownWishes = async (read: Reader, personId: PersonId) =>
  wishesOf(await read.find(preferences, preferencesId(personId)), QUIET_HOURS);

const snooze = writes(contract.snooze, {
  decide: async ({ matter, input: { until }, now, read }) => {
    const wishes = await ownWishes(read, matter.personId);
    const { next, events } = rules.snooze(matter, { until, now, wishes });
    const reply = { version: matter.version + 1 };
    return { change: updates(reminders, matter, next), events, reply };
  },
});

const UPCOMING = 50;

const upcoming = reads(contract.upcoming, async ({ actor: { personId }, read }) => {
  const where = { personId, 'message.state': 'waiting', state: { in: ['scheduled', 'fired'] } };
  const order = { orderBy: ['message.line', 'asc'] as const, limit: UPCOMING };
  const { rows } = await read.page(reminders, where, order);
  return {
    rows: rows.flatMap(({ kind, place, message }) => {
      const template = rules.templateOf(kind);
      return template ? [{ kind, place, template, from: readyAt(message.line) }] : [];
    }),
  };
});

const shownPreferences = reads(contract.preferences, async ({ actor: { personId }, read }) => {
  const own = await read.find(preferences, preferencesId(personId));
  return { quiet: own?.quiet ?? null, usual: QUIET_HOURS, topics: own?.topics ?? {} };
});

const prefer = writes(contract.prefer, {
  decide: async ({ input: { quiet, topics }, actor: { personId }, read }) => {
    const id = preferencesId(personId);
    const before = await read.find(preferences, id);
    const { next, events } = choose({ id, personId, quiet, topics });
    const change = before ? updates(preferences, before, next) : creates(preferences, next);
    return { change, events, reply: {} };
  },
});

const grant = writes(contract.grant, {
  decide: async ({ input: { template }, actor: { personId }, openid, read }) => {
    ensure(openid, 'kernel.no_identity');
    const id = grantId(personId, template);
    const before = await read.find(grants, id);
    const { next, events } = rules.allow(before, { id, personId, openid, template });
    const change = before ? updates(grants, before, next) : creates(grants, next);
    return { change, events, reply: { left: next.left } };
  },
});

/** What another identity of the same person allowed cannot reach this one. */
const leftFor = (found: readonly Grant[], key: string, openid: string | null): number =>
  found.find(({ template, openid: theirs }) => template === key && theirs === openid)?.left ?? 0;

const grantsFor = (templates: readonly MessageTemplate[]) =>
  reads(contract.grants, async ({ actor, openid, read }) => {
    const found = await read.all(grants, { personId: actor.personId }, TEMPLATE_KEYS.length);
    return {
      templates: templates.map(({ key, templateId }) => ({
        template: key,
        templateId,
        left: leftFor(found, key, openid),
      })),
    };
  });

export const reminderHandlers = (templates: readonly MessageTemplate[]): Handler[] => [
  today,
  inbox,
  see,
  snooze,
  upcoming,
  shownPreferences,
  prefer,
  grant,
  grantsFor(templates),
];
