/** Starts the corridor's local cloud beside a test of the WeChat package, and reads what it stored. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';

export interface CorridorQuestion {
  documents: string;
}
export type CorridorAnswer = { url: string } | { documents: Record<string, unknown>[] };

export interface RunningCorridor {
  url: string;
  /** Everything in a collection. */
  documents(name: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const nextAnswer = (child: ChildProcess): Promise<CorridorAnswer> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the corridor ended: are the functions built?'));
    child.once('exit', ended);
    child.once('message', (answer: CorridorAnswer) => {
      child.off('exit', ended);
      resolve(answer);
    });
  });

export async function startCorridor(): Promise<RunningCorridor> {
  const child = fork(path.join(__dirname, 'corridor-process.ts'), [], {
    cwd: path.resolve(__dirname, '../..'),
    execArgv: ['--import', 'tsx'],
  });
  const started = await nextAnswer(child);
  if (!('url' in started)) throw new Error('the corridor did not say where it is');
  return {
    url: started.url,
    documents: async (name) => {
      child.send({ documents: name });
      const answer = await nextAnswer(child);
      return 'documents' in answer ? answer.documents : [];
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}
