/** The local cloud as a process of its own, so that it can be killed like one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '..', '..');
const READY = /^cloud ready (http:\/\/127\.0\.0\.1:\d+)$/;

export interface CloudProcess {
  url: string;
  /** Milliseconds from spawning to the line that says it is ready. */
  readyMs: number;
  /** Dead at once, wherever it was. */
  kill(): Promise<void>;
  /** Ends it in peace; resolves to its exit code. */
  end(): Promise<number | null>;
}

const gone = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

const addressFrom = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`the cloud ended with ${code} before it was ready`)),
    );
    if (!child.stdout) return reject(new Error('no output to read'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = READY.exec(line)?.[1];
      if (url) resolve(url);
    });
  });

/** Starts `demo/cloud.ts` with these arguments on a free port and waits until it is ready. */
export async function startProcess(args: readonly string[]): Promise<CloudProcess> {
  const started = performance.now();
  const command = ['--import', 'tsx', 'demo/cloud.ts', '--port', '0', ...args];
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: [...stdio] });
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone(child);
  };
  const url = await addressFrom(child);
  const readyMs = performance.now() - started;
  return {
    url,
    readyMs,
    kill: async () => void (await stop('SIGKILL')),
    end: () => stop('SIGTERM'),
  };
}
