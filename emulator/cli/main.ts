/**
 * Why: a local cloud from the command line, for whoever writes no program to start one. One line on
 * stdout says where it is; everything else goes to stderr; SIGTERM and SIGINT end it cleanly.
 */
import { startLocalCloud, type LocalCloud } from '../index';
import { argumentsFrom, functionsIn, Refusal, usage, type Arguments } from './arguments';
import { declarationFrom } from './declaration';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

const start = async (words: Arguments): Promise<LocalCloud> => {
  const { identities = [], collections = [], ...declared } = await declarationFrom(words.config);
  return startLocalCloud({
    ...declared,
    collections,
    identities: () => identities,
    port: words.port,
    functions: functionsIn(words.functions),
    freeze: words.freeze,
    watch: words.watch,
    ...(words.data === undefined ? {} : { dataDirectory: words.data }),
    ...(words.now === undefined ? {} : { now: words.now }),
    log,
  });
};

const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });

const run = async (words: Arguments): Promise<void> => {
  const stopped = untilSignal();
  const cloud = await start(words);
  process.stdout.write(`cloud ready ${cloud.url}\n`);
  log(`console ${cloud.url}/sandbox`);
  await stopped;
  await cloud.close();
};

const explain = (error: unknown): void => {
  const refused = error instanceof Refusal;
  log(error instanceof Error ? error.message : String(error));
  if (refused) log(`\n${usage}`);
  process.exitCode = refused ? 2 : 1;
};

/** Runs the command; sets the exit code to 2 for what it does not understand, 1 for what failed. */
export const main = async (words: readonly string[]): Promise<void> => {
  try {
    const understood = argumentsFrom(words);
    if (understood.help) process.stdout.write(`${usage}\n`);
    else await run(understood);
  } catch (error) {
    explain(error);
  }
};
