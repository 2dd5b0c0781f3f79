/**
 * `npm run cloud`: the local cloud from outside. Says one line when it is ready, everything
 * else on stderr; ends cleanly on SIGTERM and SIGINT.
 */
import { parseArgs } from 'node:util';
import {
  type CampusCloud,
  type CampusCloudOptions,
  NotReady,
  startCampusCloud,
} from './campus-cloud';
import { Refusal, instantFrom, portFrom, refuseEmpty, runUntilSignal } from './command-line';

const USAGE =
  'npm run cloud -- [--port 9400|0] [--data DIR] [--campus demo|none] [--now ISO] [--freeze]';

const DEFAULT_PORT = '9400';

/** Reads the arguments; throws `Refusal` for whatever it does not understand. */
export function optionsFrom(args: readonly string[]): CampusCloudOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: DEFAULT_PORT },
      data: { type: 'string' },
      campus: { type: 'string', default: 'demo' },
      now: { type: 'string' },
      freeze: { type: 'boolean', default: false },
    },
  });
  const { campus, data, now, freeze } = values;
  if (campus !== 'demo' && campus !== 'none') throw new Refusal(`--campus ${campus}: demo or none`);
  return {
    port: portFrom(values.port),
    campus,
    freeze,
    ...(data === undefined ? {} : { dataDirectory: refuseEmpty('--data', data) }),
    ...(now === undefined ? {} : { now: instantFrom(now) }),
  };
}

const open = async (args: readonly string[]): Promise<CampusCloud> => {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const started = await startCampusCloud({ ...optionsFrom(args), log });
  process.stdout.write(`cloud ready ${started.url}\n`);
  return started;
};

void runUntilSignal(() => open(process.argv.slice(2)), { usage: USAGE, expected: [NotReady] });
