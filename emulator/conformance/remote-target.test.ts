/**
 * Why: nobody here has a real environment, so the way there is proved towards a local cloud in
 * another process: the same credentials, the same endpoint override, and nothing left behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentStore } from '../database/store/document-store';
import { openRemoteTarget, remoteAccess, type RemoteAccess } from './remote-target';

const directory = mkdtempSync(join(tmpdir(), 'remote-target-'));
let child: ChildProcess;
let access: RemoteAccess;

beforeAll(async () => {
  const args = ['--require', 'tsx/cjs', join(__dirname, 'durability-child.ts'), directory];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())),
  );
  access = {
    environment: 'louyu-local',
    secretId: 'id',
    secretKey: 'key',
    serviceUrl: `${line.trim().split(' ')[1]}/admin`,
  };
});
afterAll(() => {
  child.kill();
  rmSync(directory, { recursive: true, force: true });
});

it('is chosen by three variables, and by nothing less', () => {
  const whole = {
    CONFORMANCE_ENV: 'x',
    CONFORMANCE_SECRET_ID: 'x',
    CONFORMANCE_SECRET_KEY: 'x',
  };
  for (const name of Object.keys(whole)) {
    expect(remoteAccess({ ...whole, [name]: '' })).toBeUndefined();
  }
  expect(remoteAccess(whole)).toMatchObject({ environment: 'x', secretId: 'x', secretKey: 'x' });
});

it('fills, reads and clears collections of its own, and leaves them empty', async () => {
  const target = await openRemoteTarget(access, ['things']);
  await target.fill('things', [{ _id: 'a', at: new Date(5), n: [1, null] }, { _id: 'b' }]);
  expect(await target.get('things', 'a')).toEqual({ _id: 'a', at: new Date(5), n: [1, null] });
  expect(await target.get('things', 'none')).toBeUndefined();
  const found = await target.value("return (await db.collection('things').count()).total");
  expect(found).toBe(2);
  const fileID = await target.value<string>(
    `const fileContent = Buffer.from('x');
     return (await cloud.uploadFile({ cloudPath: 'conformance/x.txt', fileContent })).fileID`,
  );
  expect(fileID).toMatch(/\/conformance-[0-9a-f]{8}\/x\.txt$/);
  await target.close();
  child.kill();
  await once(child, 'exit');
  const store = new DocumentStore(directory, []);
  const own = store.catalog.names().filter((name) => name.startsWith('things_'));
  expect(own).toHaveLength(1);
  expect(own.flatMap((name) => store.all(name))).toEqual([]);
  expect(store.connection.all('SELECT path FROM files', [])).toEqual([]);
  store.close();
});
