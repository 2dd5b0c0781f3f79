/** Why: a local cloud in a process of its own, so that a test can kill it without warning. */
import { join } from 'node:path';
import { startLocalCloud } from '../index';

const start = async (directory: string): Promise<void> => {
  const cloud = await startLocalCloud({
    port: 0,
    dataDirectory: directory,
    functions: { probe: join(__dirname, 'functions', 'probe') },
    collections: [
      { name: 'pairs', indexes: [{ name: 'pair', keys: [{ field: 'pair', direction: 1 }] }] },
    ],
    limits: { instances: 3 },
  });
  process.stdout.write(`ready ${cloud.url}\n`);
};

void start(process.argv[2] ?? '');
