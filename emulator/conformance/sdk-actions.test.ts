/**
 * Why: what the SDKs can ask is read from their own code, so that a new version with a new action
 * fails here. Every action is answered, or refused with words that say why.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startProbe, type ProbeCloud } from './probe-cloud';
import { answered, refused } from './sdk-action-lists';

/** The parameter of another service that callFunction carries, not an action of its own. */
const notActions = ['PushNotifyMsg'];

const folderOf = (name: string, from = __dirname): string =>
  dirname(require.resolve(`${name}/package.json`, { paths: [from] }));

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const actionsIn = (text: string): string[] =>
  [...text.matchAll(/action: '([\w.]+)'|'(database\.\w+)'/g)].map(
    ([, named, ofDatabase]) => named ?? ofDatabase ?? '',
  );

/** The newest node-sdk, and those inside of wx-server-sdk 4 and 3, each with its database. */
const packages = (): [string, string][] =>
  [__dirname, folderOf('wx-server-sdk'), folderOf('wx-server-sdk-3')].map((from) => {
    const sdk = folderOf('@cloudbase/node-sdk', from);
    return [sdk, folderOf('@cloudbase/database', sdk)];
  });

const codeFolder = (sdk: string): string =>
  join(sdk, readdirSync(sdk).includes('lib') ? 'lib' : 'dist');

const sent = (): string[] => {
  const texts = packages().flatMap(([sdk, database]) => [
    ...sources(codeFolder(sdk)),
    ...sources(join(database, 'dist', 'commonjs')),
  ]);
  return [...new Set(texts.flatMap(actionsIn))].filter((each) => !notActions.includes(each));
};

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe();
});
afterAll(() => probe.cloud.close());

/** The open API answers in protobuf; whatever is no JSON is an answer. */
const ask = async (action: string): Promise<{ code?: string; message?: string }> => {
  const body = JSON.stringify({ action });
  const response = await fetch(`${probe.cloud.url}/admin`, { method: 'POST', body });
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? ((await response.json()) as object) : {};
};

it('the lists hold every action that an SDK can send, and no other', () => {
  expect(sent().sort()).toEqual([...answered, ...refused].sort());
});

it.each(answered)('%s is answered', async (action) => {
  const { message = '' } = await ask(action);
  expect(message).not.toMatch(/not modelled|unknown action/);
});

it.each(refused)('%s is refused and says so', async (action) => {
  const { code, message } = await ask(action);
  expect(code).toMatch(/^(INVALID_PARAM|DATABASE_INVALID_OPERRATOR)$/);
  expect(message).toContain(action);
  expect(message).toMatch(/not modelled|unknown action/);
});
