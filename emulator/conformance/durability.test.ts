/**
 * Why: what was acknowledged must be there after the process died at any moment, and of a
 * transaction either everything or nothing.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentStore } from '../database/store/document-store';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 10);
/** A round starts a process twice over; on a busy machine that takes a while. */
const patienceMs = 60_000 + rounds * 30_000;
const directory = mkdtempSync(join(tmpdir(), 'durability-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

const launch = async (): Promise<{ child: ChildProcess; url: string }> => {
  const args = ['--require', 'tsx/cjs', join(__dirname, 'durability-child.ts'), directory];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())),
  );
  return { child, url: line.trim().split(' ')[1] ?? '' };
};

const source = `await db.runTransaction(async (t) => {
  await t.collection('pairs').add({ data: { pair: input, half: 1 } });
  await t.collection('pairs').add({ data: { pair: input, half: 2 } });
}); return 'stored';`;

const writer = async (url: string, prefix: string, acknowledged: string[]): Promise<void> => {
  for (let n = 0; ; n += 1) {
    const input = `${prefix}-${n}`;
    const body = JSON.stringify({ function: 'probe', data: { source, input } });
    const reply = await fetch(`${url}/client/call`, { method: 'POST', body }).catch(
      () => undefined,
    );
    const text = await reply?.text().catch(() => undefined);
    if (!text) return;
    if (text.includes('"stored"')) acknowledged.push(input);
  }
};

/** Kills once work is under way; the exact moment is left to chance. */
const killSometime = async (child: ChildProcess, acknowledged: string[]): Promise<void> => {
  const before = acknowledged.length;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  while (acknowledged.length === before) await sleep(5);
  await sleep(Math.random() * 150);
  child.kill('SIGKILL');
  await gone;
};

const storedPairs = (): Map<string, number> => {
  const store = new DocumentStore(directory, []);
  const request = { filter: {}, order: [], skip: 0, limit: Number.MAX_SAFE_INTEGER };
  const counts = new Map<string, number>();
  for (const { document } of store.find('pairs', request).documents) {
    const pair = String(document['pair']);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  store.close();
  return counts;
};

it(
  `after ${rounds} kills every acknowledged pair is there and none is half there`,
  async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { child, url } = await launch();
      const writers = [1, 2, 3].map((n) => writer(url, `${round}-${n}`, acknowledged));
      await killSometime(child, acknowledged);
      await Promise.all(writers);
      const stored = storedPairs();
      expect(acknowledged.filter((pair) => stored.get(pair) !== 2)).toEqual([]);
      expect([...stored.values()].every((count) => count === 2)).toBe(true);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
  },
  patienceMs,
);
