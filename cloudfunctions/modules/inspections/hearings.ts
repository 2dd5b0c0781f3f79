/** The occupants' copy of an inspection, their answers to it, and the decision of an objection. */
import * as contract from '@louyu/shared/contracts/inspection-hearings';
import * as rules from '@louyu/shared/domain/inspections/hearing';
import { objectUntil } from '@louyu/shared/domain/inspections/hearing-rules';
import { MANNER, type Objection } from '@louyu/shared/domain/inspections/hearing-state';
import { decideObjection, judgesAs } from '@louyu/shared/domain/inspections/judging';
import { hearingMoves } from '@louyu/shared/domain/inspections/standing';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { titleIn } from '@louyu/shared/domain/inspections/templates';
import type { Instant, WorkingCalendar } from '@louyu/shared/domain/kernel/calendar';
import type { Decision, DomainEvent } from '@louyu/shared/domain/kernel/entity';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import { type Handler, reads, updates, writes } from '../../kernel/handler';
import type { Reader } from '../../kernel/repository';
import { inspections, rounds } from './repository';

const PAGE = 30;
const MANNER_TITLE = '检查方式';

const titled = (inspection: Inspection) => (item: string) => ({
  item,
  title: item === MANNER ? MANNER_TITLE : titleIn(inspection, item),
});

const shownObjection = (inspection: Inspection, objection: Objection) => {
  const { byName, items, text, at, decideBy, state, decision } = objection;
  const decided = decision && {
    byName: decision.byName,
    role: decision.role,
    reason: decision.reason,
    at: decision.at,
    rulings: decision.rulings,
  };
  const named = items.map(titled(inspection));
  return { byName, items: named, text, at, decideBy, state, decision: decided };
};

/** What the room said, as its reader sees it, with what they may do next. */
export function shownHearing(
  inspection: Inspection,
  reader: Actor,
  now: Instant,
  calendar: WorkingCalendar,
) {
  const { replies, objection } = rules.hearingOf(inspection);
  return {
    replies: replies.map(({ byName, kind, text, at }) => ({ byName, kind, text, at })),
    objection: objection && shownObjection(inspection, objection),
    objectUntil: objectUntil(inspection.submittedAt, calendar),
    may: hearingMoves(inspection, reader, now, calendar),
  };
}

const moved = (before: Inspection, { next, events }: Decision<Inspection, DomainEvent>) => ({
  change: updates(inspections, before, next),
  events,
  reply: { version: before.version + 1 },
});

const reply = writes(contract.reply, {
  decide: ({ matter, input: { kind, text }, actor, now, calendar }) =>
    moved(matter, rules.reply(matter, actor, { kind, text }, now, calendar)),
});

/** Those who shared the round; asked inside the transaction, by its id. */
const pairOf = async (read: Reader, { roundId }: Inspection) =>
  (roundId ? await read.find(rounds, roundId) : undefined)?.inspectors ?? [];

const object = writes(contract.object, {
  decide: async ({ matter, input: { items, text }, actor, read, now, calendar }) => {
    const pair = await pairOf(read, matter);
    const decision = rules.object(matter, actor, { items, text }, pair, now, calendar);
    const decideBy = decision.next.hearing?.objection?.decideBy ?? now;
    const { change, events, reply: given } = moved(matter, decision);
    return { change, events, reply: { ...given, decideBy } };
  },
});

const decide = writes(contract.decideObjection, {
  decide: ({ matter, input: { rulings, reason }, actor, now }) =>
    moved(matter, decideObjection(matter, actor, { rulings, reason }, now)),
});

const listed = (inspection: Inspection, reader: Actor, now: Instant) => {
  const { objection } = rules.hearingOf(inspection);
  if (!objection) return [];
  const { notBy, by, at: raisedAt, decideBy, items } = objection;
  const { id: inspectionId, roomId, submittedAt: inspectedAt } = inspection;
  const mine = judgesAs(inspection, [...notBy, by], reader, now) !== undefined;
  return [{ inspectionId, roomId, inspectedAt, raisedAt, decideBy, items: items.length, mine }];
};

const list = reads(contract.objections, async ({ input, actor, scopes, read, now }) => {
  const { rows, next } = await read.page(
    inspections,
    { 'hearing.objection.state': input.state },
    { orderBy: ['submittedAt', 'desc'], limit: PAGE, after: input.after, within: scopes },
  );
  return { rows: rows.flatMap((inspection) => listed(inspection, actor, now)), next };
});

export const hearingHandlers: Handler[] = [reply, object, decide, list];
