/** Rule sets on a desk: looked at, copied, changed, tried on everybody, published. */
import * as contract from '@louyu/shared/contracts/development-rules';
import type { z } from '@louyu/shared/contracts/schema';
import { CHART } from '@louyu/shared/domain/development/chart';
import { changesFor, stageChange } from '@louyu/shared/domain/development/dry-run';
import * as drafts from '@louyu/shared/domain/development/rule-drafts';
import {
  BUILT_IN,
  type RuleSet,
  type StoredRuleSet,
  inForceSet,
  nationalOn,
} from '@louyu/shared/domain/development/rule-sets';
import { STEPS } from '@louyu/shared/domain/development/state';
import { stricterOf } from '@louyu/shared/domain/development/terms';
import { type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { type Actor, covers } from '@louyu/shared/domain/kernel/positions';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { bookOf, candidacies, ruleSets } from './repository';

type Row = z.input<typeof contract.ruleSets.output>['sets'][number];

const contentOf = (
  set: RuleSet,
): Omit<Row, 'version' | 'state' | 'inForce' | 'publishedAt' | 'may'> => ({
  id: set.id,
  name: set.name,
  layer: set.layer,
  source: set.source,
  above: set.above,
  effectiveFrom: set.effectiveFrom,
  terms: set.terms,
  gates: set.gates.map(({ to }) => to),
  own: set.own.map(({ after, rule: { key, name, source, at, papers } }) => ({
    ...{ key, name, source, at, after, papers: [...papers] },
  })),
});

const isStored = (set: RuleSet | StoredRuleSet): set is StoredRuleSet => 'state' in set;

/** Whoever drafted does not publish. */
function movesFor(set: RuleSet | StoredRuleSet, reader: Actor, now: Instant): Row['may'] {
  if (!covers(reader, ['administrator', 'guidance'], {}, now)) return [];
  if (!isStored(set) || set.state === 'published') return ['copy'];
  return set.draftedBy === reader.personId ? ['change'] : ['change', 'publish'];
}

const MOST_SETS = 80;

const list = reads(contract.ruleSets, async ({ actor, read, now }) => {
  const stored = await read.all(ruleSets, { state: { in: ['draft', 'published'] } }, MOST_SETS);
  const published = stored.filter(({ state }) => state === 'published');
  const book = [...BUILT_IN, ...published];
  const current = [inForceSet(book, now).id, nationalOn(book, dayOf(now)).id];
  const rowOf = (set: RuleSet | StoredRuleSet): Row => ({
    ...contentOf(set),
    version: isStored(set) ? set.version : 0,
    state: isStored(set) ? set.state : 'built_in',
    inForce: current.includes(set.id),
    publishedAt: isStored(set) ? set.publishedAt : null,
    may: movesFor(set, actor, now),
  });
  const chart = CHART.map(({ key, name, source, at }) => ({ key, name, source, stage: at }));
  return { sets: [...BUILT_IN, ...stored].map(rowOf), chart };
});

const copy = writes(contract.copyRules, {
  prepare: ({ read }) => bookOf(read),
  decide: ({ input: { from, layer }, actor, now, prepared: book }) => {
    const id = freshId();
    const { next, events } = drafts.copyRules(book, { id, from, layer }, actor.personId, now);
    return { change: creates(ruleSets, next), events, reply: { rulesId: id } };
  },
});

const change = writes(contract.changeRules, {
  prepare: ({ read }) => bookOf(read),
  decide: ({ matter, input, actor, now, prepared: book }) => {
    const { rulesId: _id, expectedVersion: _seen, ...entered } = input;
    const { next, events } = drafts.changeRules(matter, entered, book, actor.personId, now);
    return {
      ...{ change: updates(ruleSets, matter, next), events },
      reply: { version: matter.version + 1 },
    };
  },
});

const publish = writes(contract.publishRules, {
  prepare: ({ read }) => bookOf(read),
  decide: ({ matter, actor, now, prepared: book }) => {
    const { next, events } = drafts.publishRules(matter, book, actor.personId, now);
    const reply = { version: matter.version + 1, effectiveFrom: next.effectiveFrom };
    return { change: updates(ruleSets, matter, next), events, reply };
  },
});

const PAGE = 300;

/** The set as it would be in force, beside the one that is. */
async function compared(read: Parameters<typeof bookOf>[0], draft: StoredRuleSet, now: Instant) {
  const book = await bookOf(read);
  const before = inForceSet(book, now);
  const national = draft.layer === 'national' ? draft : nationalOn(book, draft.effectiveFrom);
  const base = draft.layer === 'national' ? before : draft;
  return { before, after: { ...base, terms: stricterOf(base.terms, national.terms) } };
}

const tryOut = reads(contract.tryRules, async ({ matter, input, read, now }) => {
  const { before, after } = await compared(read, matter, now);
  const order = { orderBy: ['name', 'asc'] as const, limit: PAGE, after: input.after };
  const { rows, next } = await read.page(candidacies, { ended: false }, order);
  const affected = rows.flatMap((candidacy) => {
    const stages = changesFor(candidacy, before, after).map(({ stage }) => stage);
    const { id, name, step, course } = candidacy;
    return stages.length > 0 ? [{ id, name, step, rules: course.name, stages }] : [];
  });
  const changes = STEPS.flatMap((step) => stageChange(step, before, after) ?? []);
  const unaffected = rows.length - affected.length;
  return { changes, affected, seen: rows.length, unaffected, next };
});

export const ruleHandlers: Handler[] = [list, copy, change, publish, tryOut];
