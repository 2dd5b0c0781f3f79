/** What people were reminded of, by replaying everything that happened through the rules. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { contains } from '@louyu/shared/domain/kernel/positions';
import type { RemindingEvent } from '@louyu/shared/domain/reminders/events';
import type { Consequence, Recipients } from '@louyu/shared/domain/reminders/plans';
import { readyAt } from '@louyu/shared/domain/reminders/parcels';
import { wishesOf } from '@louyu/shared/domain/reminders/preferences';
import { remind, see, templateOf } from '@louyu/shared/domain/reminders/rules';
import { REMINDING_EVENTS, consequenceOf } from '@louyu/shared/domain/reminders/schedule';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { USUAL_QUIET } from '@louyu/shared/domain/reminders/timing';
import type { Post } from '@louyu/cloudfunctions/modules/organization/repository';
import { Chance } from './chance';
import type { Happening } from './chronicle';
import { withRungs } from './rungs';
import type { Setting } from './setting';

const isReminding = (event: { type: string }): event is RemindingEvent =>
  (REMINDING_EVENTS as readonly string[]).includes(event.type);

/** Nobody here has said how they wish to be told. */
const USUAL = wishesOf(undefined, USUAL_QUIET);

/** Who lives in each room. */
function roomMates(people: Setting['people']): Map<RoomId, PersonId[]> {
  const byRoom = new Map<RoomId, PersonId[]>();
  for (const { id, roomId, standing } of people.values())
    if (roomId && standing === 'present') byRoom.set(roomId, [...(byRoom.get(roomId) ?? []), id]);
  return byRoom;
}

/** All reminders, kept by what causes them. */
class Pigeonholes {
  private readonly byCause = new Map<string, Reminder[]>();
  private byRoom: Map<RoomId, PersonId[]> | undefined;

  constructor(
    private readonly posts: readonly Post[],
    private readonly people: Setting['people'],
  ) {}

  all(): Reminder[] {
    return [...this.byCause.values()].flat();
  }

  follow({ at, eventId }: Happening, consequence: Consequence): void {
    const { cause, plans } = consequence;
    const key = `${cause.context}/${cause.id}`;
    const standing = this.byCause.get(key) ?? [];
    this.settle(standing, consequence, at);
    const made = new Map<string, Reminder>();
    for (const planned of plans)
      for (const personId of this.peopleOf(planned.to)) {
        const id = hashOf('reminder', eventId, planned.kind, personId);
        if (made.has(id)) continue;
        made.set(
          id,
          remind(planned, { id, personId, cause, causedAt: at, now: at, wishes: USUAL }),
        );
      }
    this.byCause.set(key, [...standing, ...made.values()]);
  }

  private settle(standing: Reminder[], { settles }: Consequence, at: Instant): void {
    for (const reminder of standing)
      if (settles.includes(reminder.kind) && reminder.state !== 'settled') {
        fire(reminder, at);
        Object.assign(reminder, { state: 'settled', settledAt: at });
      }
  }

  private peopleOf(to: Recipients): readonly PersonId[] {
    if ('people' in to) return to.people;
    if ('livingIn' in to) return [...this.livingIn(to.livingIn), ...(to.and ?? [])];
    const holders = this.posts
      .filter(({ role, scope }) => to.roles.includes(role) && contains(scope, to.over))
      .map(({ personId }) => personId);
    const left = [to.except ?? []].flat();
    return [...new Set(holders)].filter((personId) => !left.includes(personId));
  }

  private livingIn(roomId: RoomId): PersonId[] {
    this.byRoom ??= roomMates(this.people);
    return this.byRoom.get(roomId) ?? [];
  }
}

/** What the clock did when its time came; a reminder settled before never fires. */
function fire(reminder: Reminder, now: Instant): void {
  if (reminder.state !== 'scheduled' || reminder.fireAt > now) return;
  Object.assign(reminder, { state: 'fired', firedAt: reminder.fireAt });
}

/** Of those who allow messages most arrived; who allows none finds everything in the inbox. */
function deliver(
  reminder: Reminder,
  chance: Chance,
  { allowing, now }: { allowing: ReadonlySet<PersonId>; now: Instant },
): void {
  if (reminder.firedAt === null || !templateOf(reminder.kind)) return;
  if (readyAt(reminder.message.line) > now) return;
  const arrived = allowing.has(reminder.personId) && chance.happens(0.7);
  const state = arrived ? ('sent' as const) : ('no_grant' as const);
  reminder.message = { ...reminder.message, state, attempts: 1 };
}

/** Whether and when its holder opened it: usually soon, and at the latest to deal with it. */
function opened(reminder: Reminder, chance: Chance, { almanac, chronicle }: Setting): Reminder {
  const { firedAt, settledAt, personId: who } = reminder;
  if (firedAt === null) return reminder;
  const dealtWith = settledAt !== null || almanac.daysSince(firedAt) > 3;
  if (!chance.happens(dealtWith ? 0.94 : 0.45)) return reminder;
  const at = settledAt ?? firedAt;
  const occasion = { who, procedure: 'reminders.see', at };
  return chronicle.tell('reminders', see(reminder, at), occasion, reminder);
}

function replay(set: Setting, posts: readonly Post[]): Reminder[] {
  const pigeonholes = new Pigeonholes(posts, set.people);
  for (const happening of set.chronicle.happenings())
    if (isReminding(happening.event))
      pigeonholes.follow(happening, consequenceOf(happening.event, happening.at));
  return pigeonholes.all();
}

/** Reminders as they stand now. */
export function reminders(
  set: Setting,
  posts: readonly Post[],
  allowing: ReadonlySet<PersonId>,
): Reminder[] {
  const chance = new Chance('reminders');
  const { now } = set.almanac;
  const told = replay(set, posts).map((reminder) => {
    fire(reminder, now);
    deliver(reminder, chance, { allowing, now });
    return opened(reminder, chance, set);
  });
  return withRungs(told, { set, posts, chance });
}
