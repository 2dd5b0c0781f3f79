/** `npm start`: the campus in a local cloud, and the browser build in front of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NotReady, startCampusCloud } from './campus-cloud';
import { instantFrom, portFrom, refuseEmpty, runUntilSignal } from './command-line';
import { greeting } from './greeting';
import { CLIENT_BUILD, type Web, startWeb } from './web';

const USAGE = 'npm start -- [--port 8080] [--data DIR] [--now ISO] [--freeze]';
const DEFAULT_PORT = '8080';

function argumentsFrom(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: DEFAULT_PORT },
      data: { type: 'string' },
      now: { type: 'string' },
      freeze: { type: 'boolean', default: false },
    },
  });
  const { data, now, freeze, port } = values;
  const cloud = {
    freeze,
    ...(data === undefined ? {} : { dataDirectory: refuseEmpty('--data', data) }),
    ...(now === undefined ? {} : { now: instantFrom(now) }),
  };
  return { port: portFrom(port), cloud };
}

async function open(args: readonly string[]): Promise<Pick<Web, 'close'>> {
  const { port, cloud: options } = argumentsFrom(args);
  if (!existsSync(join(CLIENT_BUILD, 'index.html')))
    throw new NotReady('the browser build is missing. Run: npm run build:h5');
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const cloud = await startCampusCloud({ ...options, port: 0, campus: 'demo', log });
  const web = await startWeb({ port, cloudUrl: cloud.url });
  process.stdout.write(greeting(web.url, cloud.facts));
  return {
    close: async () => {
      await web.close();
      await cloud.close();
    },
  };
}

void runUntilSignal(() => open(process.argv.slice(2)), { usage: USAGE, expected: [NotReady] });
