/** My records: what is held about me, who read it, and what I say to it. */
import * as contract from '@louyu/shared/contracts/records';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/records/rules';
import type { Correction } from '@louyu/shared/domain/records/state';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { newestBatch, sealedHeads, shortRoot } from '../../kernel/batches';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import type { Holding } from '../../kernel/holdings';
import { type KindOf, kindNamed, kindsIn, overviewOf } from './overview';
import { readingsOf } from './reading-list';
import { corrections, retentionRuns } from './repository';
import { concerns, tellAll } from './telling';

const PAGE = 20;
/** Requests about one record by one person; the second already goes to the last instance. */
const MOST_ASKED = 50;

/** Everything a request needs of the record that it is about. */
const disputed = ({ holding, kind }: KindOf, record: Entity): rules.Disputed => {
  const { title, opens } = kind.told(record);
  const { answeredBy } = kind;
  const locus = holding.collection.locus(record);
  const authors = kind.authors?.(record) ?? [];
  return { kind: kind.key, recordId: record.id, title, opens, locus, answeredBy, authors };
};

const readingHandlers = (holdings: readonly Holding[]): Handler[] => [
  reads(contract.mine, async ({ read, actor }) => ({
    kinds: await overviewOf(read, actor.personId, holdings),
  })),
  reads(contract.list, ({ input, read, actor }) =>
    tellAll(read, kindNamed(holdings, input.kind), actor, { limit: PAGE, after: input.after }),
  ),
  reads(contract.readings, ({ input, read, actor }) =>
    readingsOf(read, actor.personId, input.after),
  ),
];

const askHandler = (holdings: readonly Holding[]): Handler =>
  writes(contract.ask, {
    prepare: async ({ input, read, actor }) => {
      const of = kindNamed(holdings, input.kind);
      const record = await read.find(of.holding.collection, input.recordId);
      ensure(record && concerns(record, of, actor), 'records.not_yours');
      const asked = { recordId: input.recordId, personId: actor.personId };
      return { of, record, earlier: await read.all(corrections, asked, MOST_ASKED) };
    },
    decide: ({ input, actor, now, calendar, prepared: { of, record, earlier } }) => {
      const { wrong, instead } = input;
      const asking = { id: freshId(), wrong, instead };
      const about = disputed(of, record);
      const { next, events } = rules.ask(asking, about, actor, earlier, now, calendar);
      const reply = { correctionId: next.id, dueAt: next.dueAt };
      return { change: creates(corrections, next), events, reply };
    },
  });

type Shown = (correction: Correction, reader: Actor, now: Instant) => ReturnType<typeof row>;

const row = (correction: Correction, what: string, may: 'answer'[]) => ({
  id: correction.id,
  version: correction.version,
  kind: correction.kind,
  what,
  title: correction.title,
  personName: correction.personName,
  wrong: correction.wrong,
  instead: correction.instead,
  askedAt: correction.askedAt,
  dueAt: correction.dueAt,
  state: correction.state,
  answeredBy: correction.answeredBy,
  answeredAt: correction.answeredAt,
  answer: correction.answer && {
    outcome: correction.answer.outcome,
    text: correction.answer.text,
    name: correction.answer.name,
  },
  opens: correction.opens,
  may,
});

const showing = (holdings: readonly Holding[]): Shown => {
  const whats = new Map(kindsIn(holdings).map(({ kind }) => [kind.key, kind.what]));
  return (correction, reader, now) =>
    row(
      correction,
      whats.get(correction.kind) ?? correction.kind,
      rules.mayAnswer(correction, reader, now) ? ['answer'] : [],
    );
};

const correctionHandlers = (shown: Shown): Handler[] => [
  reads(contract.asked, async ({ input, read, actor, now }) => {
    const order = { orderBy: ['askedAt', 'desc'] as const, limit: PAGE, after: input.after };
    const { rows, next } = await read.page(corrections, { personId: actor.personId }, order);
    return { rows: rows.map((correction) => shown(correction, actor, now)), next };
  }),
  reads(contract.toAnswer, async ({ input, read, actor, scopes, now }) => {
    const direction = input.show === 'open' ? ('asc' as const) : ('desc' as const);
    const order = { orderBy: ['dueAt', direction] as const, limit: PAGE, after: input.after };
    const { rows, next } = await read.page(
      corrections,
      { state: input.show },
      { ...order, within: scopes },
    );
    const own = rows.filter((correction) => rules.isAnswerer(correction, actor, now));
    return { rows: own.map((correction) => shown(correction, actor, now)), next };
  }),
  reads(contract.get, ({ matter, actor, now }) => {
    const mayRead = matter.personId === actor.personId || rules.isAnswerer(matter, actor, now);
    ensure(mayRead, 'records.not_yours_to_answer');
    return shown(matter, actor, now);
  }),
  writes(contract.answer, {
    decide: ({ matter, input, actor, now }) => {
      const { next, events } = rules.answer(matter, input, actor, now);
      const reply = { version: matter.version + 1 };
      return { change: updates(corrections, matter, next), events, reply };
    },
  }),
];

const proofHandlers = (holdings: readonly Holding[]): Handler[] => {
  const whats = new Map(holdings.map(({ collection, what }) => [collection.name, what]));
  return [
    reads(contract.removed, async ({ input, read }) => {
      const order = { orderBy: ['at', 'desc'] as const, limit: PAGE, after: input.after };
      const { rows, next } = await read.page(retentionRuns, {}, order);
      const shown = rows.map(({ id, at, removals, waiting, erased, files }) => ({
        id,
        at,
        waiting,
        erased,
        files,
        removals: removals.map((removal) => ({
          ...removal,
          what: whats.get(removal.collection) ?? removal.collection,
        })),
      }));
      return { rows: shown, next };
    }),
    reads(contract.heads, async ({ read }) => ({
      heads: (await sealedHeads(read)).map(({ context, number, root, sealedAt }) => ({
        ...{ context, number, root: shortRoot(root), sealedAt },
      })),
    })),
    reads(contract.sealed, async ({ input, read }) => {
      const batch = await newestBatch(read, input.context);
      if (!batch) return { sealed: null };
      const { number, root, sealedAt } = batch;
      return { sealed: { number, root: shortRoot(root), sealedAt } };
    }),
  ];
};

/** What `api` answers; the holdings are everything that the contexts declared. */
export const recordHandlers = (holdings: readonly Holding[]): Handler[] => [
  ...readingHandlers(holdings),
  askHandler(holdings),
  ...correctionHandlers(showing(holdings)),
  ...proofHandlers(holdings),
];
