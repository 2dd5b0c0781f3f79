/** Facts about a named person, from record to final; the rules decide, this only fetches and shows. */
import * as contract from '@louyu/shared/contracts/conduct';
import * as rules from '@louyu/shared/domain/conduct/rules';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Decision, DomainEvent } from '@louyu/shared/domain/kernel/entity';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import { type Call, type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { conductFacts } from './repository';

const PAGE = 20;

/** A fact as its reader sees it; the posts and ids of the author stay inside. */
const shown = (fact: ConductFact, reader: Actor, now: Instant) => ({
  id: fact.id,
  version: fact.version,
  personId: fact.personId,
  personName: fact.personName,
  category: fact.category,
  text: fact.text,
  happenedOn: fact.happenedOn,
  authorName: fact.authorName,
  recordedAt: fact.recordedAt,
  remarkUntil: fact.remarkUntil,
  remark: fact.remark,
  state: fact.state,
  settledAt: fact.settledAt,
  withdrawnBecause: fact.withdrawnBecause,
  may: rules.movesOf(fact, reader, now),
});

const record = writes(contract.record, {
  decide: ({ matter: person, input, actor, now, calendar }) => {
    const { category, text, happenedOn } = input;
    const seen = { id: freshId(), category, text, happenedOn };
    const { next, events } = rules.record(seen, person, actor, now, calendar);
    const reply = { factId: next.id, remarkUntil: next.remarkUntil };
    return { change: creates(conductFacts, next), events, reply };
  },
});

const moved = (before: ConductFact, { next, events }: Decision<ConductFact, DomainEvent>) => ({
  change: updates(conductFacts, before, next),
  events,
  reply: { version: before.version + 1 },
});

const remark = writes(contract.remark, {
  decide: ({ matter, input, now }) => moved(matter, rules.remark(matter, input.text, now)),
});

const finalise = writes(contract.finalise, {
  decide: ({ matter, actor, now }) => moved(matter, rules.finalise(matter, actor, now)),
});

const withdraw = writes(contract.withdraw, {
  decide: ({ matter, input, now }) => moved(matter, rules.withdraw(matter, input.because, now)),
});

type Listing = Pick<Call<typeof contract.mine.input, 'person'>, 'input' | 'actor' | 'read' | 'now'>;

/** Facts in which the actor stands in `field`, newest first. */
const listedBy =
  (field: 'personId' | 'author') =>
  async ({ input, actor, read, now }: Listing) => {
    const { rows, next } = await read.page(
      conductFacts,
      { [field]: actor.personId },
      { orderBy: ['recordedAt', 'desc'], limit: PAGE, after: input.after },
    );
    return { rows: rows.map((fact) => shown(fact, actor, now)), next };
  };

const mine = reads(contract.mine, listedBy('personId'));

const recorded = reads(contract.recorded, listedBy('author'));

const get = reads(contract.get, ({ matter, actor, now }) => shown(matter, actor, now));

export const conductHandlers: Handler[] = [record, remark, finalise, withdraw, mine, recorded, get];
