import { HOLDINGS, NOTHING_PERSONAL } from '../holdings';
import { EVERY_CONTRACT } from './every-contract';
import { hasTerm } from '@louyu/shared/messages/records';
import { COLLECTIONS } from './collections';

const declared = (name: string) => {
  const found = COLLECTIONS.find((each) => each.name === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};

/** Whether an index begins with the field, so that finding by it never walks everything. */
const indexed = (name: string, field: string): boolean =>
  field === '_id' || declared(name).indexes.some(({ keys }) => keys[0]?.field === field);

const named = HOLDINGS.map((holding) => [holding.collection.name, holding] as const);

it('every collection says what it holds about people, once, or why nothing', () => {
  const registered = [
    ...HOLDINGS.map(({ collection }) => collection.name),
    ...NOTHING_PERSONAL.map(({ collection }) => collection),
  ];
  expect(registered.sort()).toEqual(COLLECTIONS.map(({ name }) => name).sort());
});

it('every kind has a name of its own', () => {
  const keys = HOLDINGS.flatMap(({ kinds }) => kinds.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z_]{1,30}\.[a-z_]{1,40}$/);
});

it('every sensitive reading has words of its own for whoever sees that it happened', () => {
  const sensitive = EVERY_CONTRACT.filter((contract) => contract.sensitive);
  expect(sensitive.map(({ procedure }) => procedure).filter((each) => !hasTerm(each))).toEqual([]);
});

describe.each(named)('%s', (name, holding) => {
  it('is found by index: who it is about, and when its time is over', () => {
    for (const { field } of holding.kinds)
      expect([field, indexed(name, field)]).toEqual([field, true]);
    const { from } = holding.retention;
    if (from) expect([from, indexed(name, from)]).toEqual([from, true]);
  });

  it('has a period or stays as long as the person, with reason and source', () => {
    const { months, from, because, source, since } = holding.retention;
    expect((months === null) === (from === null)).toBe(true);
    for (const words of [because, source, since]) expect(words).toMatch(/[\u4e00-\u9fff]/);
  });

  it('of what guards it is found by index', () => {
    for (const { collection, theirs } of holding.guards ?? [])
      expect(indexed(collection.name, theirs)).toBe(true);
  });
});
