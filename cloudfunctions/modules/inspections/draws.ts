/** Draws of spot checks: what anybody may see, and the steps of those who make them. */
import * as contract from '@louyu/shared/contracts/inspection-draws';
import * as rules from '@louyu/shared/domain/inspections/draws/rules';
import type { Draw, Hand } from '@louyu/shared/domain/inspections/draws/state';
import { type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { type Actor, type Role, covers } from '@louyu/shared/domain/kernel/positions';
import { type Almanac, termBefore } from '@louyu/shared/domain/kernel/terms';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshSalt } from '../../kernel/hash';
import { groundOf } from './draw-ground';
import { draws } from './repository';

const row = (draw: Draw, now: Instant) => ({
  ...{ id: draw.id, term: draw.term, number: draw.number, state: draw.state },
  ...{ count: draw.count, source: draw.source, committedAt: draw.committedAt },
  leftLying: rules.isLeftLying(draw, dayOf(now)),
});

const list = reads(contract.draws, async ({ input: { buildingId, after }, read, now }) => {
  const order = { orderBy: ['committedAt', 'desc'] as const, limit: 20, after };
  const { rows, next } = await read.page(draws, { buildingId }, order);
  return { rows: rows.map((draw) => row(draw, now)), next };
});

const LEADING: readonly Role[] = ['group_leader', 'instructor', 'guidance'];
const CHECKING: readonly Role[] = [...LEADING, 'member', 'activist'];

type Move = 'enter' | 'confirm' | 'abandon';

/** What this reader may do with it now. */
function movesOf(draw: Draw, actor: Actor, now: Instant): Move[] {
  const { state, source, buildingId, entered } = draw;
  const leads = covers(actor, LEADING, { buildingId }, now);
  const checks = covers(actor, CHECKING, { buildingId }, now) && entered?.by !== actor.personId;
  const published = now >= rules.publishedAt(source);
  return [
    ...(leads && state === 'committed' && published ? ['enter' as const] : []),
    ...(checks && state === 'entered' ? ['confirm' as const] : []),
    ...(leads && !rules.isRevealed(draw) ? ['abandon' as const] : []),
  ];
}

const shownHand = <H extends Hand>({ by: _by, byName: name, ...rest }: H) => ({ ...rest, name });

const one = reads(contract.draw, async ({ input: { drawId }, actor, read, now }) => {
  const draw = await read.get(draws, drawId);
  const { buildingId, version, commitment, drawn, secret, rooms } = draw;
  const { committed, entered, confirmed, abandoned } = draw;
  return {
    ...row(draw, now),
    ...{ buildingId, version, commitment, drawn },
    publishedAt: rules.publishedAt(draw.source),
    committed: shownHand(committed),
    entered: entered && shownHand(entered),
    confirmed: confirmed && shownHand(confirmed),
    abandoned: abandoned && shownHand(abandoned),
    frozen: rules.isRevealed(draw) ? { secret, rooms } : null,
    moves: movesOf(draw, actor, now),
  };
});

/** Between two terms a draw counts with the one before. */
const termAt = (calendar: Almanac, now: Instant): string => termBefore(dayOf(now), calendar).id;

const handOf = ({ personId: by, name: byName }: Actor, at: Instant): Hand => ({ by, byName, at });

const commit = writes(contract.commitDraw, {
  prepare: async ({ input: { buildingId }, read, calendar, now }) => {
    const term = termAt(calendar, now);
    return { term, secret: freshSalt(), ...(await groundOf(read, buildingId, { term, now })) };
  },
  decide: ({ input, prepared, actor, now }) => {
    const { next, events } = rules.commit({ ...input, ...prepared }, handOf(actor, now));
    const reply = { drawId: next.id, commitment: next.commitment, number: next.number };
    return { change: creates(draws, next), events, reply };
  },
});

const enter = writes(contract.enterDrawValue, {
  decide: ({ input: { value, where }, matter, actor, now }) => {
    const { next, events } = rules.enter(matter, { value, where }, handOf(actor, now));
    return { change: updates(draws, matter, next), events, reply: { version: matter.version + 1 } };
  },
});

const confirm = writes(contract.confirmDrawValue, {
  decide: ({ input: { value }, matter, actor, now }) => {
    const { next, events } = rules.confirm(matter, value, handOf(actor, now));
    const reply = { version: matter.version + 1, drawn: next.drawn };
    return { change: updates(draws, matter, next), events, reply };
  },
});

const abandon = writes(contract.abandonDraw, {
  decide: ({ input: { reason, words }, matter, actor, now }) => {
    const { next, events } = rules.abandon(matter, { reason, words }, handOf(actor, now));
    return { change: updates(draws, matter, next), events, reply: { version: matter.version + 1 } };
  },
});

export const drawHandlers: Handler[] = [list, one, commit, enter, confirm, abandon];
