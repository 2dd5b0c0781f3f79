/**
 * Reminders follow from what happens elsewhere. A run may come late or again (an instance
 * died, `clock` tries once more): ids follow from the event, and what later events have
 * settled meanwhile is not brought up again.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { RemindingEvent } from '@louyu/shared/domain/reminders/events';
import { type Consequence, type Planned, isOvertaken } from '@louyu/shared/domain/reminders/plans';
import { remind } from '@louyu/shared/domain/reminders/rules';
import { REMINDING_EVENTS, consequenceOf } from '@louyu/shared/domain/reminders/schedule';
import type { Cause, Reminder } from '@louyu/shared/domain/reminders/state';
import { hashOf } from '../../kernel/hash';
import { journal } from '../../kernel/journal';
import type { Where } from '../../kernel/repository';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { reminders, wishesFor } from './repository';

type Reminding = Reaction<RemindingEvent>;

/** Where the journal keeps a cause's story. */
const COLLECTIONS_OF: Record<Cause['context'], string | readonly string[]> = {
  inspections: ['rounds', 'inspections', 'attributions'],
  hazards: 'hazards',
  mailbox: 'letters',
  conduct: 'conduct_facts',
  development: 'candidacies',
  records: 'corrections',
  organization: 'handovers',
  duties: ['rosters', 'contacts', 'duty_silences'],
  care: 'help_cases',
  alarms: 'alarms',
  reports: 'reports',
  asked_reports: 'asked_reports',
  points: 'contact_points',
  calendar: ['occasions', 'attendances'],
  thought_reports: 'thought_reports',
  // A shift's story lies in its rota, beside those of other shifts.
  reception: [],
};

const MOST_ENTRIES = 200;

const isReminding = (event: { type: string }): event is RemindingEvent =>
  (REMINDING_EVENTS as readonly string[]).includes(event.type);

/** What has followed on the same matter since; asked only by a run that comes late. */
async function laterOf({ eventId, at, now, read }: Reminding, cause: Cause) {
  if (now === at) return [];
  const names = [COLLECTIONS_OF[cause.context]].flat();
  const entity = { in: names.map((name) => `${name}/${cause.id}`) };
  const order = { orderBy: ['entityVersion', 'asc'] as const, limit: MOST_ENTRIES };
  const { rows } = await read.page(journal, { entity }, order);
  const own = rows.find(({ id }) => eventId.startsWith(`${id}.`))?.entityVersion ?? 0;
  return rows
    .filter(({ entityVersion }) => entityVersion > own)
    .flatMap(({ events, at: then }) =>
      events.filter(isReminding).map((event) => consequenceOf(event, then)),
    );
}

async function peopleOf(
  { to }: Planned,
  { ports, read, now }: Reminding,
): Promise<readonly PersonId[]> {
  if ('people' in to) return to.people;
  if ('livingIn' in to)
    return [...(await ports.organization.occupants(read, to.livingIn)), ...(to.and ?? [])];
  const holders = await ports.organization.holders(read, to.roles, to.over, now);
  const left = [to.except ?? []].flat();
  return holders.filter((personId) => !left.includes(personId));
}

/** One per person and kind of an event; the first plan that names a person counts. */
async function made(
  plans: readonly Planned[],
  cause: Cause,
  reminding: Reminding,
): Promise<Reminder[]> {
  const { eventId, at: causedAt, now, read } = reminding;
  const byId = new Map<string, { planned: Planned; personId: PersonId }>();
  for (const planned of plans)
    for (const personId of await peopleOf(planned, reminding)) {
      const id = hashOf('reminder', eventId, planned.kind, personId);
      if (!byId.has(id)) byId.set(id, { planned, personId });
    }
  const all = [...byId];
  const wishes = await wishesFor(
    read,
    all.map(([, { personId }]) => personId),
  );
  return all.map(([id, { planned, personId }]) =>
    remind(planned, { id, personId, cause, causedAt, now, wishes: wishes(personId) }),
  );
}

/** Reminders of these kinds that an event at `at` settles; its own of the same kind stay. */
function settling({ cause, settles, plans }: Consequence, at: Instant): Where[] {
  const renewed = settles.filter((kind) => plans.some((planned) => planned.kind === kind));
  const over = settles.filter((kind) => !renewed.includes(kind));
  const of = { 'cause.id': cause.id, 'cause.context': cause.context };
  const open = { ...of, state: { in: ['scheduled', 'fired'] } };
  return [
    { ...open, kind: { in: over }, causedAt: { upTo: at } },
    { ...open, kind: { in: renewed }, causedAt: { before: at } },
  ].filter(({ kind }) => kind.in.length > 0);
}

async function follow(reminding: Reminding): Promise<void> {
  const { event, at, now, put, mark } = reminding;
  const consequence = consequenceOf(event, at);
  const settled = { state: 'settled' as const, settledAt: now };
  for (const where of settling(consequence, at)) await mark(reminders, where, settled);
  if (consequence.plans.length === 0) return;
  const later = await laterOf(reminding, consequence.cause);
  const standing = consequence.plans.filter((planned) => !isOvertaken(planned, later));
  await put(reminders, await made(standing, consequence.cause, reminding));
}

export const reminderSubscribers: Subscriber[] = REMINDING_EVENTS.map((type) =>
  on<RemindingEvent>(type, 'reminders.follow', follow),
);
