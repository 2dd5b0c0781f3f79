/** Starts a scene's local cloud beside a test of the WeChat package, and looks into it. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import type { FactsOf, SceneName } from './scenes';

export type SceneQuestion = { documents: string } | { messages: string } | { advanceTo: string };

export type Stored = Record<string, unknown>;

export interface RunningScene<F> {
  url: string;
  facts: F;
  /** Everything in a collection. */
  documents(name: string): Promise<Stored[]>;
  /** Waits for a collection to become so, where a screen shows a choice before it is stored. */
  until(name: string, holds: (stored: Stored[]) => boolean): Promise<void>;
  /** What WeChat would have delivered. */
  messages(openid: string): Promise<Stored[]>;
  /** Moves the cloud's clock; timers that fell due meanwhile run once. */
  advanceTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

const nextAnswer = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the local cloud ended: npm run build:functions?'));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as T);
    });
  });

const TRIES = 200;

/** Each try is a question to another process, which is wait enough. */
async function eventually(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < TRIES; turn += 1) if (await holds()) return;
  throw new Error(`${what} never became so`);
}

const closed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.disconnect();
  });

export async function startScene<N extends SceneName>(name: N): Promise<RunningScene<FactsOf<N>>> {
  const child = fork(path.join(__dirname, 'scene-process.ts'), [name], {
    cwd: path.resolve(__dirname, '../..'),
    execArgv: ['--import', 'tsx'],
  });
  const { url, facts } = await nextAnswer<{ url: string; facts: FactsOf<N> }>(child);
  const ask = <T>(question: SceneQuestion): Promise<T> => {
    const answer = nextAnswer<T>(child);
    child.send(question);
    return answer;
  };
  const documents = (name: string) => ask<Stored[]>({ documents: name });
  return {
    url,
    facts,
    documents,
    until: (name, holds) => eventually(async () => holds(await documents(name)), name),
    messages: (messages) => ask({ messages }),
    advanceTo: (advanceTo) => ask({ advanceTo }),
    close: () => closed(child),
  };
}
