/** Lists of what was left behind: opened by what happens to people, settled by those who lead there. */
import * as contract from '@louyu/shared/contracts/organization-handovers';
import { type Role, covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type {
  PersonLeft,
  PersonMoved,
  PositionEnded,
} from '@louyu/shared/domain/organization/events';
import * as rules from '@louyu/shared/domain/organization/handover';
import type { Handover, Charge } from '@louyu/shared/domain/organization/state';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { hashOf } from '../../kernel/hash';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { handovers, people, units } from './repository';

const PAGE = 30;

const shown = ({ version, ...handover }: Handover) => ({ version, ...handover });

const list = reads(contract.handovers, async ({ input, scopes, read }) => {
  const { rows, next } = await read.page(
    handovers,
    { state: input.state },
    {
      orderBy: ['dueAt', input.state === 'open' ? 'asc' : 'desc'],
      limit: PAGE,
      after: input.after,
      within: scopes,
    },
  );
  return { rows: rows.map(shown), next };
});

const get = reads(contract.handoverOf, ({ matter }) => shown(matter));

const ABOVE_ALL: Role[] = ['guidance', 'administrator'];

const settle = writes(contract.settleHandover, {
  decide: async ({ matter, input, actor, read, now }) => {
    const roles = [...matter.owners, ...ABOVE_ALL];
    ensure(covers(actor, roles, handovers.locus(matter), now), 'organization.not_your_office');
    const { successor: id, reason } = input;
    const successor = id === null ? null : await read.get(people, id);
    const by = actor.personId;
    const { next, events } = rules.settle(matter, { successor, reason, by }, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(handovers, matter, next), events, reply };
  },
});

export const handoverHandlers: Handler[] = [list, get, settle];

type Going = PersonLeft | PersonMoved | PositionEnded;

/** Everything that other contexts keep in a person's name. */
async function chargesOf({ ports, read, event }: Reaction<Going>): Promise<Charge[]> {
  const held = await Promise.all(
    [ports.nameplates, ports.inspections, ports.hazards, ports.mailbox].map((context) =>
      context.chargesOf(read, event.personId),
    ),
  );
  return held.flat();
}

type Opening = Parameters<typeof rules.open>[0];

/** Opens it once, however often the event is seen; for one act and place there is one list. */
async function openOnce(
  { act, read, at, calendar, event }: Reaction<Going>,
  opening: Omit<Opening, 'person'>,
): Promise<void> {
  if (opening.items.length === 0) return;
  const { name } = await read.get(people, event.personId);
  await act('handover', async (unit) => {
    if (await unit.find(handovers, opening.id)) return null;
    const person = { id: event.personId, name };
    const { next, events } = rules.open({ ...opening, person }, at, calendar);
    return { change: creates(handovers, next), events, reply: null };
  });
}

const idOf = (...parts: string[]): string => hashOf('handover', ...parts).slice(0, 32);
/** Several events of one act leave the same things behind. */
const actOf = (eventId: string): string => eventId.slice(0, eventId.lastIndexOf('.'));

async function onGoing(reaction: Reaction<PersonLeft | PersonMoved>): Promise<void> {
  const { event, eventId } = reaction;
  const { buildingId, collegeId } = event.from;
  if (event.type === 'PersonMoved' && event.to.roomId === event.from.roomId) return;
  const items = rules.leftBehind(event, await chargesOf(reaction as Reaction<Going>));
  const because = event.type === 'PersonLeft' ? 'left' : 'moved';
  const place = { buildingId, collegeId: buildingId ? null : collegeId };
  await openOnce(reaction as Reaction<Going>, {
    ...{ id: idOf(actOf(eventId)), because, items },
    ...place,
  });
}

const SERVING: Role[] = ['member', 'activist'];

/** Who stops serving while living on: the building's things need another hand. */
async function onServiceEnded(reaction: Reaction<PositionEnded>): Promise<void> {
  const { role, scope } = reaction.event;
  if (!SERVING.includes(role) || scope.kind !== 'building') return;
  const person = await reaction.read.find(people, reaction.event.personId);
  if (person?.servesIn === scope.id) return;
  const items = (await chargesOf(reaction as Reaction<Going>)).filter(
    ({ kind }) => kind !== 'hazard',
  );
  const place = { buildingId: scope.id, collegeId: null };
  const id = idOf(actOf(reaction.eventId));
  await openOnce(reaction as Reaction<Going>, { id, because: 'post_ended', items, ...place });
}

/** An office that falls vacant belongs to those above it. */
async function onVacancy(reaction: Reaction<PositionEnded>): Promise<void> {
  const { event, eventId, read } = reaction;
  const { scope } = event;
  const items = rules.vacancyOf(event);
  if (items.length === 0) return;
  const unit = scope.kind === 'class' ? await read.find(units, scope.id) : undefined;
  const place = {
    buildingId: scope.kind === 'building' ? scope.id : null,
    collegeId: scope.kind === 'college' ? scope.id : (unit?.collegeId ?? null),
  };
  await openOnce(reaction as Reaction<Going>, {
    ...{ id: idOf(eventId), because: 'post_ended', items },
    ...place,
  });
}

export const handoverSubscribers: Subscriber[] = [
  on<PersonLeft>('PersonLeft', 'organization.hand_over', onGoing as never),
  on<PersonMoved>('PersonMoved', 'organization.hand_over', onGoing as never),
  on<PositionEnded>('PositionEnded', 'organization.hand_over_service', onServiceEnded),
  on<PositionEnded>('PositionEnded', 'organization.hand_over_office', onVacancy),
];
