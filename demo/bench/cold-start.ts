/**
 * `api` from process start to its first real envelope: as it is deployed, in one file, and
 * the same code with every module and package in files of their own. Runs alternate, so that both meet the same load.
 */
import { bundleOf } from '@louyu/cloudfunctions/environment/functions';
import {
  callEnvironment,
  instanceEnvironment,
} from '@louyu/emulator/functions/platform-environment';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Figure, median } from '@louyu/emulator/bench/figure';
import { unbundledApi } from './unbundled';

const RUNS = 15;

const run = promisify(execFile);

async function once(entry: string, url: string, openid: string): Promise<number> {
  const invocation = { caller: { source: 'wx_client', openid }, requestId: 'bench' };
  const env = {
    ...instanceEnvironment(url, 'bench', {}),
    ...callEnvironment(invocation as Parameters<typeof callEnvironment>[0]),
  };
  const child = join(__dirname, 'first-envelope.cjs');
  const { stdout } = await run(process.execPath, [child, entry], { env });
  return Number(stdout.trim().split('\n').at(-1));
}

/** Milliseconds, bundled against unbundled. */
export async function coldStart(url: string, openid: string): Promise<Figure[]> {
  const entries = {
    bundled: join(bundleOf('api'), 'index.js'),
    unbundled: await unbundledApi(),
  };
  const took = { bundled: [] as number[], unbundled: [] as number[] };
  for (let turn = 0; turn <= RUNS; turn += 1)
    for (const kind of ['bundled', 'unbundled'] as const) {
      const ms = await once(entries[kind], url, openid);
      if (turn > 0) took[kind].push(ms);
    }
  const value = median(took.bundled);
  return [{ name: 'api_cold_start', value, unit: 'ms', against: median(took.unbundled) }];
}
