/**
 * Why: mingo cannot be its own judge. Each line of the data beside this file is one statement of
 * MongoDB's manual or tests, sent to the store as the SDK would send it.
 */
import { EJSON } from 'bson';
import { DatabaseActions } from '../../database/database-actions';
import { DocumentStore } from '../../database/store/document-store';
import { TransactionRegistry } from '../../database/transactions/transaction-registry';
import { CloudError } from '../../gateway/cloud-error';
import { goldenCases, type GoldenCase } from './golden-cases';

type Reply = { data: { list: string[] } };

const store = new DocumentStore(undefined, []);
const transactions = new TransactionRegistry(store, 30_000);
const noHook = { before: () => Promise.resolve(), after: () => Promise.resolve() };
const actions = new DatabaseActions(store, transactions, noHook);

afterAll(() => {
  transactions.close();
  store.close();
});

const send = async (action: string, parameters: Record<string, unknown>): Promise<Reply> => {
  const usage = { examined: 0, read: 0, written: 0 };
  const context = { instance: undefined, call: undefined, now: 0, usage };
  return (await actions.run(action, parameters, context)) as Reply;
};

/** Canonical EJSON, as the SDK writes it: a bare number says its type. */
const typed = (value: unknown): unknown => {
  if (typeof value === 'number')
    return Number.isInteger(value) ? { $numberInt: `${value}` } : { $numberDouble: `${value}` };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(typed);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typed(each)]));
};

const wire = (value: unknown): string => JSON.stringify(typed(value));
const canonical = (value: unknown): unknown =>
  JSON.parse(
    EJSON.stringify(EJSON.parse(JSON.stringify(value), { relaxed: false }), { relaxed: false }),
  ) as unknown;
const plain = (text: string): unknown => JSON.parse(text) as unknown;

let count = 0;

const collectionWith = async (docs: Record<string, unknown>[]): Promise<string> => {
  const name = `golden${(count += 1)}`;
  await send('addCollection', { collectionName: name });
  if (docs.length > 0) await send('insertDocument', { collectionName: name, data: docs.map(wire) });
  return name;
};

const optional = (name: string, value: unknown): Record<string, string> =>
  value === undefined ? {} : { [name]: wire(value) };

const find = (collectionName: string, each: GoldenCase): Promise<Reply> =>
  send('getDocument', {
    collectionName,
    query: wire(each.find),
    ...optional('order', each.sort),
    ...optional('projection', each.project),
    ...(each.skip !== undefined && { offset: Number(each.skip) }),
    ...(each.limit !== undefined && { limit: Number(each.limit) }),
  });

/** The SDK sends a stage as its name and its EJSON. */
const aggregate = (collectionName: string, stages: unknown[]): Promise<Reply> =>
  send('aggregateDocuments', {
    collectionName,
    stages: stages.map((stage) => {
      const [[stageKey, value]] = Object.entries(stage as object) as [[string, unknown]];
      return { stageKey, stageValue: wire(value) };
    }),
  });

const update = async (collectionName: string, each: GoldenCase): Promise<Reply> => {
  const query = wire(each.where ?? {});
  const data = wire(each.update);
  await send('modifyDocument', { collectionName, query, data, multi: true, merge: true });
  return send('getDocument', { collectionName });
};

/** `from` of a lookup names a collection of the case; here each case has its own. */
const renamed = (pipeline: unknown, names: Map<string, string>): unknown[] =>
  JSON.parse(JSON.stringify(pipeline), (key, value: unknown) =>
    key === 'from' && typeof value === 'string' ? (names.get(value) ?? value) : value,
  ) as unknown[];

const perform = async (each: GoldenCase): Promise<unknown[]> => {
  const collection = await collectionWith(each.docs);
  const names = new Map<string, string>();
  for (const [name, docs] of Object.entries(each.others))
    names.set(name, await collectionWith(docs));
  const reply = each.update
    ? await update(collection, each)
    : each.pipeline
      ? await aggregate(collection, renamed(each.pipeline, names))
      : 'expr' in each
        ? await aggregate(collection, [{ $project: { r: each.expr } }])
        : await find(collection, each);
  return reply.data.list.map(plain);
};

const byText = (values: unknown[]): unknown[] =>
  [...values].sort((left, right) => (wire(left) < wire(right) ? -1 : 1));

const inOrder = (values: unknown[], any: boolean): unknown[] => (any ? byText(values) : values);

const without = (document: unknown, field: string): unknown =>
  Object.fromEntries(Object.entries(document as object).filter(([key]) => key !== field));

/** Expected and actual, in the terms of the case. */
const compared = (each: GoldenCase, found: unknown[]): [actual: unknown, expected: unknown] => {
  const any = each.any === true || (!!each.ids && !each.sort && !each.find?.['loc']);
  if (each.ids) {
    const ids = found.map((document) => (document as { _id: unknown })._id);
    return [inOrder(ids, any), inOrder(each.ids, any)];
  }
  if (each.gives) return [inOrder(found, any), inOrder(each.gives, any)];
  if (each.becomes) return [without(found[0], '_id'), each.becomes];
  const { r } = found[0] as { r?: unknown };
  if (each.missing) return ['r' in (found[0] as object), false];
  return each.set ? [byText(r as unknown[]), byText(each.is as unknown[])] : [r, each.is];
};

const outcome = async (each: GoldenCase): Promise<[actual: unknown, expected: unknown]> => {
  try {
    const found = await perform(each);
    if (each.refused) return ['an answer', each.refused];
    return compared(each, found);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return [each.refused ? error.code : `${error.code}: ${error.message}`, each.refused];
  }
};

const title = (each: GoldenCase): string =>
  JSON.stringify(each.find ?? each.pipeline ?? each.update ?? each.expr).slice(0, 150);

describe.each(goldenCases())('%s', (_subject, cases) => {
  it.each(cases.map((each) => [title(each), each] as const))('%s', async (_, each) => {
    const [actual, expected] = await outcome(each);
    const [ours, theirs] = [canonical({ value: actual }), canonical({ value: expected })];
    if (each.known) expect(ours).not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  });
});

it('are at least 350', () => {
  const total = goldenCases().reduce((sum, [, cases]) => sum + cases.length, 0);
  expect(total).toBeGreaterThanOrEqual(350);
});
