/**
 * Why: the SDK itself says what can be asked. Each of its members is called by some line of
 * `sdk-cases/`; a member that a new version brings fails here until it has a case.
 */
import { startProbe, type ProbeCloud, type ProbeReply } from './probe-cloud';
import { allSources, sdkCases, type SdkCase, type SdkCases } from './sdk-cases/sdk-cases';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({ collections: [{ name: 'rows' }, { name: 'notes' }] });
});
afterAll(() => probe.cloud.close());

const fill = ({ rows, others }: SdkCases): void => {
  probe.cloud.store.clear();
  probe.cloud.store.insertMany('rows', rows);
  for (const [name, documents] of Object.entries(others))
    probe.cloud.store.insertMany(name, documents);
};

const sourceOf = ({ where, data, expr, stages, field }: SdkCase): string => {
  const begin = "const $ = _.aggregate; const rows = db.collection('rows');";
  const all = `${begin} const found = rows.where(${where ?? '{ _id: _.exists(true) }'});`;
  if (data) return `${all} await found.update({ data: ${data} }); return (await rows.get()).data`;
  if (expr) return `${begin} return (await rows.aggregate().project({ r: ${expr} }).end()).list`;
  if (stages) return `${begin} return (await rows.aggregate().${stages}.end()).list`;
  if (field) return `${all} return (await found.field(${field}).get()).data`;
  return `${all} return (await found.get()).data`;
};

type Row = Record<string, unknown>;

const expectRows = (each: SdkCase, found: Row[], rows: Row[]): void => {
  if (each.becomes) {
    const { n, ...others } = { ...rows[0], ...each.becomes };
    expect(found).toEqual([n === null ? others : { n, ...others }]);
  } else if (each.gives) expect(found).toEqual(each.gives);
  else if (each.ids) {
    const ids = found.map((row) => row['_id']);
    expect(each.ordered ? ids : ids.sort()).toEqual(each.ids);
  } else expect(found[0]?.['r']).toEqual(each.is);
};

describe.each(sdkCases().map((each) => [each.subject, each] as const))('%s', (_, group) => {
  const lines = group.cases.map((each) => [Object.values(each)[0] as string, each] as const);

  it.each(lines)('%s', async (_text, each) => {
    fill(group);
    const reply: ProbeReply<Row[]> = await probe.run(sourceOf(each));
    expect(reply.error?.errCode).toBe(each.refused);
    if (!each.refused) expectRows(each, reply.value ?? [], group.rows);
  });
});

const members = `
  const aggregate = db.collection('rows').aggregate()._aggregate;
  return {
    '_.': Object.keys(_).filter((name) => typeof _[name] === 'function'),
    '$.': Object.keys(_.aggregate),
    '_.project.': Object.keys(_.project),
    'db.Geo.': Object.keys(db.Geo),
    '.': Object.getOwnPropertyNames(Object.getPrototypeOf(aggregate)),
  };`;

const notStages = ['constructor', 'end', 'unwrap', 'done', '_pipe'];

it('every member of the SDK has a case', async () => {
  const found = await probe.value<Record<string, string[]>>(members);
  const sources = allSources();
  const missing = Object.entries(found).flatMap(([prefix, names]) =>
    names
      .filter((name) => !notStages.includes(name))
      .map((name) => prefix + name)
      .filter((call) => !sources.includes(`${call}(`)),
  );
  expect(missing).toEqual([]);
  expect(found['$.']?.length).toBeGreaterThan(80);
  expect(found['.']).toHaveLength(16 + notStages.length);
});
