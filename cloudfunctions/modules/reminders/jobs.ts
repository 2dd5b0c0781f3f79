/**
 * What the clock does for this context. Every job takes what is due in bounded batches and
 * stops in time; where it stopped, the next run goes on, because the documents themselves
 * say what is left.
 */
import type { MessageTemplate } from '@louyu/shared/domain/reminders/message';
import { claimsLostBefore } from '@louyu/shared/domain/reminders/rules';
import { changeAll, inHundreds } from '../../kernel/claims';
import { eachOf } from '../../kernel/concurrent';
import type { Job, JobCall } from '../../kernel/jobs';
import { climbAll } from './climbing';
import { type Delivery, type Tried, deliver } from './delivery';
import { nextInLine } from './line';
import { reminders } from './repository';

const FIRED_AT_ONCE = 900;

async function dueNow({ read, now }: JobCall): Promise<string[]> {
  const order = { orderBy: ['fireAt', 'asc'] as const, limit: FIRED_AT_ONCE };
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
      const counts = await Promise.all(
        inHundreds(ids).map((some) =>
          changeAll(
            reminders,
            { _id: { in: some }, state: 'scheduled' },
            { state: 'fired', firedAt: call.now },
          ),
        ),
      );
      fired += counts.reduce((sum, count) => sum + count, 0);
      if (ids.length < FIRED_AT_ONCE || call.msLeft() === 0) break;
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

/** So few are claimed together that a run which dies leaves little unknown. */
const TOGETHER = 16;
const LANES = 8;
/** Left of a run for what is under way to end, and for the jobs that come after this one. */
const FOR_OTHERS_MS = 10_000;

/** A few at a time, no grant twice among those of one time. */
export function inFews(deliveries: readonly Delivery[]): Delivery[][] {
  const fews: Delivery[][] = [];
  let open: Delivery[][] = [];
  for (const delivery of deliveries) {
    const fits = open.find((few) => few.every(({ grant }) => grant.id !== delivery.grant.id));
    const few = fits ?? [];
    if (!fits) {
      fews.push(few);
      open.push(few);
    }
    few.push(delivery);
    open = open.filter(({ length }) => length < TOGETHER);
  }
  return fews;
}

const mustStop = (tried: readonly Tried[]): boolean => tried.includes('waiting');

/** The first few alone: where WeChat refuses for now, hardly anybody's turn is lost. */
async function tryAll(deliveries: readonly Delivery[], { now, msLeft }: JobCall): Promise<Tried[]> {
  let stopped = false;
  const attempt = async (few: readonly Delivery[]): Promise<Tried[]> => {
    if (stopped || msLeft() < FOR_OTHERS_MS) return ['waiting'];
    const tried = await deliver(few, now);
    stopped ||= mustStop(tried);
    return tried;
  };
  const [first = [], ...rest] = inFews(deliveries);
  const probe = await attempt(first);
  return [...probe, ...(await eachOf(rest, LANES, attempt)).flat()];
}

/** Sends what waits; what WeChat refuses for now, or time does not allow, waits for a later run. */
const deliverAll = (templates: readonly MessageTemplate[]): Job => ({
  name: 'reminders.deliver',
  async run(call) {
    let sent = 0;
    for (;;) {
      const { deliveries, all, moved } = await nextInLine(call, templates);
      const tried = deliveries.length > 0 ? await tryAll(deliveries, call) : [];
      sent += tried.filter((each) => each === 'sent').length;
      if (all || moved === 0 || mustStop(tried)) return sent;
    }
  },
});

export const reminderJobs = (templates: readonly MessageTemplate[]): Job[] => [
  fire,
  giveUpClaims,
  deliverAll(templates),
  climbAll,
];
