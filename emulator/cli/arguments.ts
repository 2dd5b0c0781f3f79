/** Why: what may be said on the command line, understood or refused before anything starts. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `cloudbase-local [--functions DIR] [--port 9400] [--data DIR] [--config FILE] [--now ISO] [--freeze] [--no-watch]

  --functions  folder of function folders, each with index.js and config.json (default ./cloudfunctions)
  --port       loopback port, 0 for any (default 9400)
  --data       keeps everything in this folder; without it everything is in memory
  --config     a .json, .js or .mjs file with collections, templates, pages, … (default ./cloud.config.* if there)
  --now        where the clock starts, ISO 8601
  --freeze     the clock stands still until it is moved
  --no-watch   do not reload functions when their files change`;

/** What was asked for cannot be understood. */
export class Refusal extends Error {}

export interface Arguments {
  help: boolean;
  functions: string;
  port: number;
  data: string | undefined;
  config: string | undefined;
  now: Date | undefined;
  freeze: boolean;
  watch: boolean;
}

const portFrom = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Refusal(`--port ${text}: 0 to 65535`);
  return port;
};

const instantFrom = (text: string | undefined): Date | undefined => {
  if (text === undefined) return undefined;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new Refusal(`--now ${text}: not an ISO 8601 time`);
  return instant;
};

const parse = (words: readonly string[]): ReturnType<typeof options> => {
  try {
    return options(words);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
};

const options = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      functions: { type: 'string', default: 'cloudfunctions' },
      port: { type: 'string', default: '9400' },
      data: { type: 'string' },
      config: { type: 'string' },
      now: { type: 'string' },
      freeze: { type: 'boolean', default: false },
      'no-watch': { type: 'boolean', default: false },
    },
  }).values;

/** Reads the words after the command's name; throws `Refusal` for what it does not understand. */
export const argumentsFrom = (words: readonly string[]): Arguments => {
  const { help, functions, port, data, config, now, freeze, 'no-watch': still } = parse(words);
  return {
    help,
    functions: resolve(functions),
    port: portFrom(port),
    data: data === undefined ? undefined : resolve(data),
    config,
    now: instantFrom(now),
    freeze,
    watch: !still,
  };
};

const isFunction = (folder: string): boolean =>
  statSync(join(folder, 'index.js'), { throwIfNoEntry: false })?.isFile() ?? false;

/** Function name → folder, of every folder in `parent` with an `index.js`; throws `Refusal`. */
export const functionsIn = (parent: string): Record<string, string> => {
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(`--functions ${parent}: no such folder`);
  const names = readdirSync(parent).filter((name) => isFunction(join(parent, name)));
  if (names.length === 0) throw new Refusal(`--functions ${parent}: no folder with an index.js`);
  return Object.fromEntries(names.sort().map((name) => [name, join(parent, name)]));
};
