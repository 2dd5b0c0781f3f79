/** Lists of what was left behind: opened by what happens to people, settled by those who lead there. */
import * as contract from '@louyu/shared/contracts/organization-handovers';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Actor, type Role, covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/organization/handover';
import type { Handover, Charge } from '@louyu/shared/domain/organization/state';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { hashOf } from '../../kernel/hash';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { handovers, people, units } from './repository';

const PAGE = 30;

const ABOVE_ALL: Role[] = ['guidance', 'administrator'];

const isAsked = (handover: Handover, actor: Actor, now: Instant): boolean =>
  covers(actor, [...handover.owners, ...ABOVE_ALL], handovers.locus(handover), now);

const shown = (handover: Handover, { actor, now }: { actor: Actor; now: Instant }) => {
  const open = handover.state === 'open' && isAsked(handover, actor, now);
  return { ...handover, may: open ? ['settle' as const] : [] };
};

const list = reads(contract.handovers, async (call) => {
  const { input, scopes, read } = call;
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
  return { rows: rows.map((row) => shown(row, call)), next };
});

const get = reads(contract.handoverOf, (call) => shown(call.matter, call));

const settle = writes(contract.settleHandover, {
  decide: async ({ matter, input, actor, read, now }) => {
    ensure(isAsked(matter, actor, now), 'organization.not_your_office');
    const { successor: id, reason } = input;
    const successor = id === null ? null : await read.get(people, id);
    const by = actor.personId;
    const { next, events } = rules.settle(matter, { successor, reason, by }, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(handovers, matter, next), events, reply };
  },
});

export const handoverHandlers: Handler[] = [list, get, settle];

/** Everything that other contexts keep in a person's name. */
async function chargesOf({ ports, read }: Around, personId: PersonId): Promise<Charge[]> {
  const { nameplates, inspections, hazards, mailbox, duties } = ports;
  const contexts = [nameplates, inspections, hazards, mailbox, duties];
  const held = await Promise.all(contexts.map((context) => context.chargesOf(read, personId)));
  return held.flat();
}

type Around = Pick<Reaction<rules.Going>, 'ports' | 'read'>;

async function collegeOfClass({ read }: Around, event: rules.Going): Promise<string | null> {
  if (event.type !== 'PositionEnded' || event.scope.kind !== 'class') return null;
  return (await read.find(units, event.scope.id))?.collegeId ?? null;
}

/** Of several events of one act that leave the same things behind, the first opens the list. */
const listId = (eventId: string, { vacancy }: rules.LeftBehind): string => {
  const cause = vacancy ? eventId : eventId.slice(0, eventId.lastIndexOf('.'));
  return hashOf('handover', cause).slice(0, 32);
};

async function handOver(reaction: Reaction<rules.Going>): Promise<void> {
  const { event, eventId, at, act, calendar } = reaction;
  const person = await reaction.read.find(people, event.personId);
  if (!person) return;
  const left = rules.leftBehind(event, {
    held: await chargesOf(reaction, person.id),
    servesIn: person.servesIn,
    collegeOfClass: await collegeOfClass(reaction, event),
  });
  if (!left) return;
  const { vacancy: _vacancy, ...opening } = left;
  const id = listId(eventId, left);
  await act('handover', async (unit) => {
    if (await unit.find(handovers, id)) return null;
    const { next, events } = rules.open({ ...opening, id, person }, at, calendar);
    return { change: creates(handovers, next), events, reply: null };
  });
}

const GOING: rules.Going['type'][] = ['PersonLeft', 'PersonMoved', 'PositionEnded'];

export const handoverSubscribers: Subscriber[] = GOING.map((type) =>
  on<rules.Going>(type, 'organization.hand_over', handOver),
);
