/** `npm run cloud` from outside: one line when ready, a clear no to what it does not understand. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startProcess } from './soak/cloud-process';

const run = (args: readonly string[]): Promise<{ code: number | null; told: string }> =>
  new Promise((resolve) => {
    const command = ['--import', 'tsx', 'demo/cloud.ts', ...args];
    const child = spawn(process.execPath, command, { cwd: join(__dirname, '..') });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.on('exit', (code) => resolve({ code, told }));
  });

it.each([
  [['--port', 'eighty'], '--port eighty'],
  [['--port', '70000'], '--port 70000'],
  [['--campus', 'mars'], '--campus mars'],
  [['--now', 'yesterday'], '--now yesterday'],
  [['--data', ''], '--data'],
  [['--colour'], '--colour'],
  [['somewhere'], 'somewhere'],
])('refuses %j with its usage', async (args, named) => {
  const { code, told } = await run(args);
  expect(code).toBe(2);
  expect(told).toContain(named);
  expect(told).toContain('npm run cloud --');
});

it('is ready on a port of its own, says where, answers, and ends in peace', async () => {
  const cloud = await startProcess([
    '--campus',
    'none',
    '--now',
    '2026-10-14T10:00:00+08:00',
    '--freeze',
  ]);
  const identities = await fetch(`${cloud.url}/sandbox/identities`);
  expect(await identities.json()).toEqual([]);
  expect(await cloud.end()).toBe(0);
});

it('says that somebody else has the port', async () => {
  const cloud = await startProcess(['--campus', 'none']);
  const { code, told } = await run(['--campus', 'none', '--port', new URL(cloud.url).port]);
  await cloud.end();
  expect(code).toBe(1);
  expect(told).toContain('EADDRINUSE');
});
