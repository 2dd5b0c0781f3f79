/** Whose a room's finding is: asked, heard, decided; the rules decide, this fetches and shows. */
import * as contract from '@louyu/shared/contracts/inspection-attributions';
import { attributionMoves, decideAttribution } from '@louyu/shared/domain/inspections/attributing';
import * as rules from '@louyu/shared/domain/inspections/attribution';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import { titleIn } from '@louyu/shared/domain/inspections/templates';
import type { Decision, DomainEvent } from '@louyu/shared/domain/kernel/entity';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { hashOf } from '../../kernel/hash';
import { attributions, inspections } from './repository';
import { aroundFinding } from './attribution-ground';

const PAGE = 30;

/** The same finding is asked about once. */
const attributionId = (inspectionId: string, item: string): string =>
  hashOf('attribution', inspectionId, item).slice(0, 32);

const open = writes(contract.openAttribution, {
  prepare: async ({ input: { inspectionId, item }, read }) => {
    const id = attributionId(inspectionId, item);
    return { id, ...(await aroundFinding(read, inspectionId, id)) };
  },
  decide: ({ matter, input: { item, because }, prepared, actor, now, calendar }) => {
    const { id, occupants, pair, asked } = prepared;
    ensure(!asked, 'inspections.already_asked');
    const title = titleIn(matter, item);
    const opening = { id, item, title, because, occupants, pair };
    const { next, events } = rules.openAttribution(matter, actor, opening, now, calendar);
    const reply = { attributionId: id, heardUntil: next.heardUntil };
    return { change: creates(attributions, next), events, reply };
  },
});

const moved = (before: Attribution, { next, events }: Decision<Attribution, DomainEvent>) => ({
  change: updates(attributions, before, next),
  events,
  reply: { version: before.version + 1 },
});

const state = writes(contract.makeStatement, {
  decide: ({ matter, input, actor, now }) =>
    moved(matter, rules.state(matter, actor.personId, input.text, now)),
});

const decide = writes(contract.decideAttribution, {
  decide: async ({ matter, input: { about, reason }, actor, read, now, calendar }) => {
    const inspection = await read.get(inspections, matter.inspectionId);
    const judged = { about, reason };
    return moved(matter, decideAttribution(matter, inspection, actor, judged, now, calendar));
  },
});

const row = (attribution: Attribution) => {
  const { id, roomId, title, inspectedAt, openedAt, heardUntil, state: stands } = attribution;
  const counts = { asked: attribution.people.length, heard: attribution.statements.length };
  return { id, roomId, title, inspectedAt, openedAt, heardUntil, state: stands, ...counts };
};

const NEWEST = ['openedAt', 'desc'] as const;

const list = reads(contract.attributions, async ({ input, scopes, read }) => {
  const order = { orderBy: NEWEST, limit: PAGE, after: input.after, within: scopes };
  const { rows, next } = await read.page(attributions, { state: input.state }, order);
  return { rows: rows.map(row), next };
});

const mine = reads(contract.myAttributions, async ({ input, actor, read }) => {
  const order = { orderBy: NEWEST, limit: PAGE, after: input.after };
  const { rows, next } = await read.page(attributions, { people: actor.personId }, order);
  return { rows: rows.map(row), next };
});

/** Room mates do not read each other's words; who decides reads them all. */
const readable = ({ statements, people }: Attribution, reader: Actor) =>
  people.includes(reader.personId)
    ? statements.filter(({ by }) => by === reader.personId)
    : statements;

const named = ({ names }: Attribution, person: PersonId): string => names[person] ?? '';

const get = reads(contract.attribution, ({ matter, actor, now }) => {
  const { version, inspectionId, item, openedByName, because, lapsesAt, settledAt } = matter;
  const { decision } = matter;
  return {
    ...{ ...row(matter), version, inspectionId, item, openedByName, because, lapsesAt, settledAt },
    people: matter.people.map((id) => ({
      id,
      name: named(matter, id),
      spoke: matter.statements.some(({ by }) => by === id),
    })),
    statements: readable(matter, actor).map(({ by, text, at }) => ({
      byName: named(matter, by),
      text,
      at,
    })),
    decision: decision && {
      byName: decision.byName,
      role: decision.role,
      reason: decision.reason,
      at: decision.at,
      about: decision.about,
    },
    may: attributionMoves(matter, actor, now),
  };
});

export const attributionHandlers: Handler[] = [open, state, decide, list, mine, get];
