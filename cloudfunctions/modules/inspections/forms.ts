/** How a building or the university makes its own form; the rules decide what may change when. */
import * as contract from '@louyu/shared/contracts/inspection-forms';
import * as rules from '@louyu/shared/domain/inspections/editions';
import type { Edition } from '@louyu/shared/domain/inspections/state';
import { READY_SETS } from '@louyu/shared/domain/inspections/templates';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import type { Reader } from '../../kernel/repository';
import { editions } from './repository';

/** A place that rewrites its form twice a term needs twenty-five years for so many. */
const MOST_EDITIONS = 100;

const editionsOf = (read: Reader, scopes: readonly string[]): Promise<Edition[]> =>
  read.all(editions, { scope: { in: scopes } }, MOST_EDITIONS);

const row = (edition: Edition) => {
  const { id, number, version, state, title, sections, publishedAt, retiredAt } = edition;
  return { id, number, version, state, title, sections, publishedAt, retiredAt };
};

const forms = reads(contract.forms, async ({ input: { scope }, read }) => {
  const found = await editionsOf(read, [scope, rules.EVERYWHERE]);
  const own = found.filter((edition) => edition.scope === scope);
  return {
    editions: own.sort((a, b) => b.number - a.number).map(row),
    current: rules.templateFor(scope, found),
    ready: [...READY_SETS],
  };
});

const begin = writes(contract.beginForm, {
  prepare: ({ input: { scope }, read }) => editionsOf(read, [scope]),
  decide: ({ input: { scope, ...wording }, prepared, now }) => {
    const { next, events } = rules.begin(scope, prepared, wording, now);
    const reply = { editionId: next.id, version: 1 };
    return { change: creates(editions, next), events, reply };
  },
});

const changed = (before: Edition, { next, events }: ReturnType<typeof rules.publish>) => ({
  change: updates(editions, before, next),
  events,
  reply: { version: before.version + 1 },
});

const keep = writes(contract.keepForm, {
  decide: ({ input: { title, sections }, matter, now }) =>
    changed(matter, rules.reword(matter, { title, sections }, now)),
});

const publish = writes(contract.publishForm, {
  decide: ({ matter, now }) => changed(matter, rules.publish(matter, now)),
});

const retire = writes(contract.retireForm, {
  decide: ({ matter, now }) => changed(matter, rules.retire(matter, now)),
});

export const formHandlers: Handler[] = [forms, begin, keep, publish, retire];
