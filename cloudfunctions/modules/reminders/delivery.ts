/**
 * Messages a few at a time: claimed, sent, marked. Each reminder is won by one run only, a
 * grant is taken before the sending, and whatever dies in between leaves a claim that is
 * never sent again. Few together, so that a run that dies leaves little unknown.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type MessageTemplate, messageOf } from '@louyu/shared/domain/reminders/message';
import { type Parcel, placeInLine } from '@louyu/shared/domain/reminders/parcels';
import { type Verdict, afterFailure, triedAgainAt } from '@louyu/shared/domain/reminders/rules';
import type { Grant, MessageState, Reminder } from '@louyu/shared/domain/reminders/state';
import { openedBy, sayingsOf } from '@louyu/shared/messages/parcels';
import { changeAll, inHundreds, putBack, takeOneOfEach, winMany } from '../../kernel/claims';
import { sendSubscribeMessage } from '../../kernel/cloud';
import { freshId } from '../../kernel/hash';
import { logEvent } from '../../kernel/log';
import { errCodeOf, neverLeft } from '../../kernel/sdk-errors';
import { grants, reminders } from './repository';

/** What came of a parcel; `taken`: another run had it, or it was settled meanwhile. */
export type Tried = 'sent' | Verdict['message'] | 'taken';

/** A parcel with what is needed to send it. */
export interface Delivery {
  parcel: Parcel;
  template: MessageTemplate;
  grant: Grant;
}

const WAITING = { state: 'fired', 'message.state': 'waiting' };

const idsOf = (some: readonly { reminders: readonly Reminder[] }[]): string[] =>
  some.flatMap(({ reminders: theirs }) => theirs.map(({ id }) => id));

/** Moves messages on from `from`, where they still stand there; answers how many did. */
export async function markAll(
  ids: readonly string[],
  from: MessageState,
  state: MessageState,
  line?: string,
): Promise<number> {
  const fields = { message: { state, ...(line === undefined ? {} : { line }) } };
  const counts = await Promise.all(
    inHundreds(ids).map((some) =>
      changeAll(reminders, { _id: { in: some }, 'message.state': from }, fields),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The ids that this try has won; a round trip per hundred. */
async function claimAll(ids: readonly string[], token: string, now: Instant): Promise<Set<string>> {
  const claiming = inHundreds(ids).map((some) =>
    winMany(reminders, {
      ids: some,
      where: WAITING,
      update: ({ inc }) => ({
        message: { state: 'claimed', claimedAt: now, claimedBy: token, attempts: inc(1) },
      }),
      field: 'message.claimedBy',
      token,
    }),
  );
  return new Set((await Promise.all(claiming)).flatMap((won) => [...won]));
}

async function send(reminded: readonly [Reminder, ...Reminder[]], { template, grant }: Delivery) {
  await sendSubscribeMessage({
    touser: grant.openid,
    templateId: template.templateId,
    page: openedBy(reminded),
    data: messageOf(template, sayingsOf(reminded)),
  });
}

/** A tap since this run read the grant is newer than WeChat's refusal; it stays. */
const SETTLE_GRANT: Record<Verdict['grant'], (grant: Grant) => Promise<unknown>> = {
  returned: ({ id }) => putBack(grants, id, 'left'),
  emptied: ({ id, version }) => changeAll(grants, { _id: id, version }, { left: 0 }),
  spent: async () => undefined,
};

interface Won extends Delivery {
  won: readonly [Reminder, ...Reminder[]];
}

/** Logs by numbers and ids only: what it is about stays with its holder. */
async function fail({ won, grant }: Won, now: Instant, error: unknown): Promise<Tried> {
  const code = errCodeOf(error);
  const { message, grant: fate } = afterFailure({ code, neverLeft: neverLeft(error) });
  const [first] = won;
  logEvent('message not sent', {
    ...{ reminder: first.id, together: won.length, code: code ?? 'none', message },
  });
  await SETTLE_GRANT[fate](grant);
  const again = placeInLine(triedAgainAt(now, first.message.attempts + 1), first.personId);
  const ids = won.map(({ id }) => id);
  await markAll(ids, 'claimed', message, message === 'waiting' ? again : undefined);
  return message;
}

const trySending = (won: Won, now: Instant): Promise<Tried> =>
  send(won.won, won).then(
    () => 'sent' as const,
    (error: unknown) => fail(won, now, error),
  );

/** Of each delivery what this try has won; whoever has nothing left is out. */
const wonOf = (deliveries: readonly Delivery[], ids: ReadonlySet<string>): Won[] =>
  deliveries.flatMap((delivery) => {
    const [first, ...rest] = delivery.parcel.reminders.filter(({ id }) => ids.has(id));
    return first ? [{ ...delivery, won: [first, ...rest] as const }] : [];
  });

const ofWon = (some: readonly Won[]): string[] =>
  idsOf(some.map(({ won }) => ({ reminders: won })));

/**
 * Tries a few deliveries to different people together: four round trips and the sending,
 * however many they are. Answers what came of each that was won.
 */
export async function deliver(deliveries: readonly Delivery[], now: Instant): Promise<Tried[]> {
  const token = freshId();
  const ids = await claimAll(idsOf(deliveries.map(({ parcel }) => parcel)), token, now);
  const claimed = wonOf(deliveries, ids);
  const taking = { counter: 'left', field: 'takenBy', token } as const;
  const taken = await takeOneOfEach(
    grants,
    claimed.map(({ grant }) => grant.id),
    taking,
  );
  const [allowed, refused] = [true, false].map((has) =>
    claimed.filter(({ grant }) => taken.has(grant.id) === has),
  ) as [Won[], Won[]];
  await markAll(ofWon(refused), 'claimed', 'no_grant');
  const tried = await Promise.all(allowed.map((each) => trySending(each, now)));
  await markAll(ofWon(allowed.filter((_, at) => tried[at] === 'sent')), 'claimed', 'sent');
  return [...tried, ...refused.map(() => 'no_grant' as const)];
}
