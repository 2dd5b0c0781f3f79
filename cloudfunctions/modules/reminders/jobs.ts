/**
 * What the clock does for this context. Every job takes what is due in bounded batches and
 * stops in time; where it stopped, the next run goes on, because the documents themselves
 * say what is left.
 */
import type { MessageTemplate } from '@louyu/shared/domain/reminders/message';
import { claimsLostBefore, templateOf } from '@louyu/shared/domain/reminders/rules';
import type { Grant, Reminder } from '@louyu/shared/domain/reminders/state';
import { bindings } from '../../kernel/caller';
import { changeAll } from '../../kernel/claims';
import { eachOf } from '../../kernel/concurrent';
import { identityKey } from '../../kernel/identity';
import type { Job, JobCall } from '../../kernel/jobs';
import type { Reader } from '../../kernel/repository';
import { type Delivery, type Tried, deliver } from './delivery';
import { grantId, grants, reminders } from './repository';

const BATCH = 100;
const SENDS_AT_ONCE = 8;

async function dueNow({ read, now }: JobCall): Promise<string[]> {
  const order = { orderBy: ['fireAt', 'asc'] as const, limit: BATCH };
  const where = { state: 'scheduled', fireAt: { upTo: now } };
  const { rows } = await read.page(reminders, where, order);
  return rows.map(({ id }) => id);
}

/** Scheduled reminders whose time has come enter the inbox; messages wait until they have. */
const fire: Job = {
  name: 'reminders.fire',
  async run(call) {
    let fired = 0;
    for (let ids = await dueNow(call); ids.length > 0; ids = await dueNow(call)) {
      const where = { _id: { in: ids }, state: 'scheduled' };
      fired += await changeAll(reminders, where, { state: 'fired', firedAt: call.now });
      if (ids.length < BATCH || call.msLeft() === 0) break;
    }
    return fired;
  },
};

/** A run that died between send and mark may have sent: nobody may send again. */
const giveUpClaims: Job = {
  name: 'reminders.give_up_claims',
  run: ({ now }) =>
    changeAll(
      reminders,
      { 'message.state': 'claimed', 'message.claimedAt': { before: claimsLostBefore(now) } },
      { message: { state: 'unknown' } },
    ),
};

/** Grants whose identity is still the person's: nobody else's phone is told. */
async function standing(read: Reader, found: readonly Grant[]): Promise<Grant[]> {
  if (found.length === 0) return [];
  const keys = found.map(({ openid }) => identityKey(openid));
  const bound = await read.all(bindings, { _id: { in: keys }, active: true }, BATCH);
  const owners = new Map(bound.map(({ id, personId }) => [id, personId]));
  return found.filter(({ openid, personId }) => owners.get(identityKey(openid)) === personId);
}

/** What the people of these reminders still allow, by grant id; two round trips. */
async function grantsOf(read: Reader, ids: readonly string[]): Promise<Map<string, Grant>> {
  const found = await read.all(grants, { _id: { in: [...new Set(ids)] } }, BATCH);
  return new Map((await standing(read, found)).map((grant) => [grant.id, grant]));
}

interface Addressed {
  reminder: Reminder;
  template: MessageTemplate;
  grantId: string;
}

function addressed(templates: readonly MessageTemplate[], reminder: Reminder): Addressed[] {
  const template = templates.find(({ key }) => key === templateOf(reminder.kind));
  if (!template) return [];
  return [{ reminder, template, grantId: grantId(reminder.personId, template.key) }];
}

async function waiting({ read }: JobCall, templates: readonly MessageTemplate[]) {
  const order = { orderBy: ['fireAt', 'asc'] as const, limit: BATCH };
  const where = { 'message.state': 'waiting', state: 'fired' };
  const { rows } = await read.page(reminders, where, order);
  const to = rows.flatMap((reminder) => addressed(templates, reminder));
  const allowed = await grantsOf(
    read,
    to.map((each) => each.grantId),
  );
  return to.map((each): Delivery => ({ ...each, grant: allowed.get(each.grantId) }));
}

/** Room for a sending that is under way to end before the platform ends the run. */
const SENDING_MS = 5_000;

async function tryAll(batch: readonly Delivery[], { now, msLeft }: JobCall): Promise<Tried[]> {
  let paused = false;
  return eachOf(batch, SENDS_AT_ONCE, async (delivery) => {
    if (paused || msLeft() < SENDING_MS) return 'waiting';
    const tried = await deliver(delivery, now);
    paused ||= tried === 'waiting';
    return tried;
  });
}

/** Sends what waits; what WeChat refuses for now, or time does not allow, waits for the next run. */
const deliverAll = (templates: readonly MessageTemplate[]): Job => ({
  name: 'reminders.deliver',
  async run(call) {
    let sent = 0;
    for (;;) {
      const tried = await tryAll(await waiting(call, templates), call);
      sent += tried.filter((each) => each === 'sent').length;
      if (tried.length < BATCH || tried.includes('waiting')) return sent;
    }
  },
});

export const reminderJobs = (templates: readonly MessageTemplate[]): Job[] => [
  fire,
  giveUpClaims,
  deliverAll(templates),
];
