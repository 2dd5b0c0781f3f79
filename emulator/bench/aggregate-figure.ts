/** Why: a whole collection grouped by one field, against reading, parsing and adding it up by hand. */
import { DatabaseActions } from '../database/database-actions';
import { TransactionRegistry } from '../database/transactions/transaction-registry';
import type { Figure } from './figure';
import { paired } from './paired';
import { collection } from './sample';
import type { Grounds } from './store-figures';

const stage = { _id: '$place.building', total: { $sum: '$amount' }, count: { $sum: 1 } };
const stages = [{ stageKey: '$group', stageValue: JSON.stringify(stage) }];
const outside = { instance: undefined, call: undefined, now: 0 };
const noHooks = { before: () => Promise.resolve(), after: () => Promise.resolve() };

/** Milliseconds of one `group` over every document. */
export const aggregateFigure = async ({ store, bare, size }: Grounds): Promise<Figure> => {
  const actions = new DatabaseActions(store, new TransactionRegistry(store, 30_000), noHooks);
  const ours = async (): Promise<void> => {
    const usage = { examined: 0, read: 0, written: 0 };
    const parameters = { collectionName: collection, stages };
    await actions.run('aggregateDocuments', parameters, { ...outside, usage });
  };
  const byHand = (): void => {
    const totals = new Map<unknown, { total: number; count: number }>();
    for (const document of bare.all()) {
      const { building } = document['place'] as { building: string };
      const { total, count } = totals.get(building) ?? { total: 0, count: 0 };
      totals.set(building, { total: total + Number(document['amount']), count: count + 1 });
    }
  };
  const times = await paired({ ours, bare: byHand }, 7, 2);
  return { name: `aggregate_over_${size}`, value: times.ours, unit: 'ms', against: times.bare };
};
