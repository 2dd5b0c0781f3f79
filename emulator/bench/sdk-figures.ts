/**
 * Why: what somebody waits for is the whole call: SDK, HTTP, gateway, engine and back. It is
 * compared with an empty call to the same gateway, which is what no store could save.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startLocalCloud, type LocalCloud } from '../index';
import { median, type Figure } from './figure';
import { collection, declaration, sampleDocuments } from './sample';

interface Batch {
  operation: string;
  count: number;
  from: number;
  size: number;
  concurrent?: boolean;
}

interface Took {
  ours: number;
  base: number;
}

const start = async (size: number, dataDirectory: string): Promise<LocalCloud> => {
  const cloud = await startLocalCloud({
    port: 0,
    dataDirectory,
    functions: { caller: join(__dirname, 'functions', 'caller') },
    collections: [declaration],
    limits: { instances: 1 },
  });
  cloud.store.insertMany(collection, sampleDocuments(size));
  return cloud;
};

const call = async (cloud: LocalCloud, data: Batch): Promise<Took> => {
  const body = JSON.stringify({ function: 'caller', data });
  const headers = { 'x-louyu-openid': 'bench' };
  const response = await fetch(`${cloud.url}/client/call`, { method: 'POST', headers, body });
  const { result, errMsg } = (await response.json()) as { result?: Took; errMsg?: string };
  if (!result) throw new Error(errMsg);
  return result;
};

const rounds = 11;

/** Milliseconds; the median of rounds in which both sides take turns, after one to warm up. */
const measure = async (cloud: LocalCloud, name: string, batch: Batch): Promise<Figure> => {
  const took: Took[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    took.push(await call(cloud, { ...batch, from: round * batch.count }));
  }
  const of = (side: keyof Took): number => median(took.slice(1).map((each) => each[side]));
  return { name, value: of('ours'), unit: 'ms', against: of('base') };
};

const longestDelay = async (work: () => Promise<unknown>): Promise<number> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  return delay.max / 1e6;
};

/** How long others wait at worst while a whole collection is grouped, against how long that takes. */
const blocking = async (cloud: LocalCloud, size: number): Promise<Figure> => {
  const batch = { operation: 'aggregate', count: 1, from: 0, size };
  const took: number[] = [];
  const delays: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    delays.push(await longestDelay(async () => took.push((await call(cloud, batch)).ours)));
  }
  return { name: 'sdk_aggregate_blocks', value: median(delays), unit: 'ms', against: median(took) };
};

/** Whole calls over `size` documents on disk, each as a ratio to an empty call. */
export const sdkFigures = async (size: number, directory: string): Promise<Figure[]> => {
  const cloud = await start(size, directory);
  try {
    const figures: Figure[] = [];
    const batch = { from: 0, size };
    for (const operation of ['get', 'where', 'add', 'update', 'transaction']) {
      const count = operation === 'transaction' ? 15 : 50;
      figures.push(await measure(cloud, `sdk_${operation}`, { ...batch, operation, count }));
    }
    const group = { ...batch, operation: 'aggregate', count: 1 };
    figures.push(await measure(cloud, 'sdk_aggregate_group', group));
    const many = { ...batch, operation: 'get', count: 1000, concurrent: true };
    figures.push(await measure(cloud, 'sdk_thousand_gets_at_once', many));
    return [...figures, await blocking(cloud, size)];
  } finally {
    await cloud.close();
  }
};
