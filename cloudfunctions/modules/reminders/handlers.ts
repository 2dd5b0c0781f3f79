/** Today, the inbox, and what WeChat may still deliver; the rules decide, this fetches and shows. */
import * as contract from '@louyu/shared/contracts/reminders';
import type { MessageTemplate } from '@louyu/shared/domain/reminders/message';
import * as rules from '@louyu/shared/domain/reminders/rules';
import type { Grant, Reminder } from '@louyu/shared/domain/reminders/state';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { TEMPLATE_KEYS } from '@louyu/shared/domain/reminders/state';
import { grantId, grants, reminders, todayOf } from './repository';

const entry = (reminder: Reminder) => {
  const { id, version, kind, place, cause, fireAt, dueAt, state, seenAt } = reminder;
  return {
    ...{ id, version, kind, place, cause, fireAt, dueAt },
    settled: state === 'settled',
    seen: seenAt !== null,
    message: rules.shownMessage(reminder),
  };
};

const today = reads(contract.today, async ({ actor, read, now }) => {
  const { rows, unseen } = await todayOf(read, actor.personId, now);
  return { rows: rows.map(entry), unseen };
});

const PAGE = 30;

const inbox = reads(contract.inbox, async ({ input, actor, read }) => {
  const where = { personId: actor.personId, firedAt: { not: null } };
  const { rows, next } = await read.page(reminders, where, {
    orderBy: ['fireAt', 'desc'],
    limit: PAGE,
    after: input.after,
  });
  return { rows: rows.map(entry), next };
});

const see = writes(contract.see, {
  decide: ({ matter, now }) => {
    const { next, events } = rules.see(matter, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(reminders, matter, next), events, reply };
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
  grant,
  grantsFor(templates),
];
