/**
 * The line of messages that are ready: who they go to, what goes together, what carries it.
 * Read by time and person, so that a person's messages are read together; a run that ends
 * early leaves the rest in the line, which is all that the next one needs to know.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { MessageTemplate } from '@louyu/shared/domain/reminders/message';
import {
  type Parcel,
  parcelsOf,
  placeInLine,
  readyUntil,
} from '@louyu/shared/domain/reminders/parcels';
import type { Grant, Reminder } from '@louyu/shared/domain/reminders/state';
import { type Wishes, messageFromNow } from '@louyu/shared/domain/reminders/timing';
import { bindings } from '../../kernel/caller';
import { changeAll, inHundreds } from '../../kernel/claims';
import { eachOf } from '../../kernel/concurrent';
import { identityKey } from '../../kernel/identity';
import type { JobCall } from '../../kernel/jobs';
import type { Reader } from '../../kernel/repository';
import { type Delivery, markAll } from './delivery';
import { grantId, grants, reminders, wishesFor } from './repository';

/** As many as one run reads at once. */
export const PAGE = 600;
const MOVED_AT_ONCE = 16;

/** What is ready, without a last person of whom there may be more; and whether that was all. */
async function ready({ read, now }: JobCall): Promise<{ rows: Reminder[]; all: boolean }> {
  const where = {
    'message.state': 'waiting',
    state: 'fired',
    'message.line': { upTo: readyUntil(now) },
  };
  const order = { orderBy: ['message.line', 'asc'] as const, limit: PAGE };
  const { rows, next } = await read.page(reminders, where, order);
  const last = rows.at(-1)?.personId;
  const whole = rows.filter(({ personId }) => personId !== last);
  return next === null || whole.length === 0
    ? { rows, all: next === null }
    : { rows: whole, all: false };
}

const readyFrom = (
  { kind, cause, fireAt: from, dueAt }: Reminder,
  wishes: Wishes,
  now: Instant,
): Instant | null => messageFromNow({ kind, topic: cause.context, from, dueAt }, wishes, now);

/**
 * Wishes may have changed since it was planned, and a run that comes late may come at night:
 * what they do not want now goes later, or not.
 */
async function asWished(rows: readonly Reminder[], { read, now }: JobCall): Promise<Reminder[]> {
  const wishes = await wishesFor(
    read,
    rows.map(({ personId }) => personId),
  );
  // One that WeChat put off stands later in the line than it was meant to; it has had its turn.
  const planned = rows.map((row) => ({ row, from: readyFrom(row, wishes(row.personId), now) }));
  const unwanted = planned.flatMap(({ row, from }) => (from === null ? [row.id] : []));
  const later = planned.flatMap(({ row, from }) => (from && from > now ? [{ row, from }] : []));
  await markAll(unwanted, 'waiting', 'none');
  await eachOf(later, MOVED_AT_ONCE, ({ row: { id, personId }, from }) =>
    changeAll(
      reminders,
      { _id: id, 'message.state': 'waiting' },
      { message: { line: placeInLine(from, personId) } },
    ),
  );
  return planned.flatMap(({ row, from }) => (from !== null && from <= now ? [row] : []));
}

/** Grants whose identity is still the person's: nobody else's phone is told. */
async function standing(read: Reader, found: readonly Grant[]): Promise<Grant[]> {
  const keys = [...new Set(found.map(({ openid }) => identityKey(openid)))];
  const pages = await Promise.all(
    inHundreds(keys).map((some) =>
      read.all(bindings, { _id: { in: some }, active: true }, some.length),
    ),
  );
  const owners = new Map(pages.flat().map(({ id, personId }) => [id, personId]));
  return found.filter(({ openid, personId }) => owners.get(identityKey(openid)) === personId);
}

/** What these people still allow, by grant id; two round trips per hundred, beside each other. */
async function allowedBy(read: Reader, ids: readonly string[]): Promise<Map<string, Grant>> {
  const pages = await Promise.all(
    inHundreds([...new Set(ids)]).map((some) =>
      read.all(grants, { _id: { in: some }, left: { from: 1 } }, some.length),
    ),
  );
  return new Map((await standing(read, pages.flat())).map((grant) => [grant.id, grant]));
}

const grantIds = ({ personId, templates }: Parcel): string[] =>
  templates.map((key) => grantId(personId, key));

function carried(
  parcel: Parcel,
  allowed: ReadonlyMap<string, Grant>,
  templates: readonly MessageTemplate[],
): Delivery | undefined {
  const grant = grantIds(parcel)
    .map((id) => allowed.get(id))
    .find((each) => each !== undefined);
  const template = templates.find(({ key }) => key === grant?.template);
  return grant && template ? { parcel, template, grant } : undefined;
}

/** What goes out next; whatever nothing may carry stays in the inbox alone. */
export async function nextInLine(
  call: JobCall,
  templates: readonly MessageTemplate[],
): Promise<{ deliveries: Delivery[]; all: boolean; moved: number }> {
  const { rows, all } = await ready(call);
  const parcels = parcelsOf(await asWished(rows, call));
  const allowed = await allowedBy(call.read, parcels.flatMap(grantIds));
  const tried = parcels.map((parcel) => ({ parcel, by: carried(parcel, allowed, templates) }));
  const ids = tried.flatMap(({ parcel, by }) => (by ? [] : parcel.reminders.map(({ id }) => id)));
  await markAll(ids, 'waiting', 'no_grant');
  const deliveries = tried.flatMap(({ by }) => (by ? [by] : []));
  return { deliveries, all, moved: rows.length };
}
