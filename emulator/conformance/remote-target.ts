/**
 * Why: the target behind credentials. The same probe runs in a process of its own, because the
 * SDK reads its environment from the process; every collection and folder it writes carries a
 * suffix of its own and is emptied afterwards.
 */
import { EJSON } from 'bson';
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Document } from '../database/values/ejson';
import type { ProbeReply } from './probe-cloud';
import type { Target } from './target';

export interface RemoteAccess {
  environment: string;
  secretId: string;
  secretKey: string;
  /** Another endpoint than the platform's own, e.g. a local cloud in another process. */
  serviceUrl: string | undefined;
}

/** Undefined unless environment and both keys are given. */
export const remoteAccess = (given = process.env): RemoteAccess | undefined => {
  const { CONFORMANCE_ENV, CONFORMANCE_SECRET_ID, CONFORMANCE_SECRET_KEY } = given;
  if (!CONFORMANCE_ENV || !CONFORMANCE_SECRET_ID || !CONFORMANCE_SECRET_KEY) return undefined;
  return {
    environment: CONFORMANCE_ENV,
    secretId: CONFORMANCE_SECRET_ID,
    secretKey: CONFORMANCE_SECRET_KEY,
    serviceUrl: given['CONFORMANCE_SERVICE_URL'],
  };
};

const startProcess = (access: RemoteAccess): ChildProcess => {
  const init = {
    env: access.environment,
    secretId: access.secretId,
    secretKey: access.secretKey,
    ...(access.serviceUrl && { serviceUrl: access.serviceUrl }),
  };
  // At another endpoint the SDK need not ask, before each request, whether it is in the platform.
  const inside = access.serviceUrl ? { TENCENTCLOUD: 'true' } : {};
  const env = { ...process.env, ...inside, CONFORMANCE_INIT: JSON.stringify(init) };
  return fork(join(__dirname, 'remote-probe.cjs'), { env, execArgv: [] });
};

class RemoteProbe {
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, (reply: ProbeReply<unknown>) => void>();
  private asked = 0;

  constructor(
    access: RemoteAccess,
    private readonly rename: (source: string) => string,
  ) {
    this.process = startProcess(access);
    this.process.on('message', (message) => {
      const { id, reply } = message as { id: number; reply: ProbeReply<unknown> };
      this.waiting.get(id)?.(reply);
      this.waiting.delete(id);
    });
    this.process.on('exit', () => {
      const reply = { errMsg: 'the probe process ended', roundTrips: 0 };
      this.waiting.forEach((settle) => settle(reply));
    });
  }

  run<Value>(source: string, input?: unknown): Promise<ProbeReply<Value>> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve) => {
      this.waiting.set(id, (reply) => resolve(reply as ProbeReply<Value>));
      this.process.send({ id, event: { source: this.rename(source), input } });
    });
  }

  async value<Value>(source: string, input?: unknown): Promise<Value> {
    const reply = await this.run<Value>(source, input);
    if (reply.error || reply.errMsg) throw new Error(reply.error?.message ?? reply.errMsg);
    return reply.value as Value;
  }

  stop(): void {
    this.process.kill();
  }
}

/** Names appear in sources as quoted strings: in collection() and in a lookup's `from` alike. */
const renaming = (collections: string[], suffix: string) => (source: string) =>
  collections
    .reduce((text, name) => text.replaceAll(`'${name}'`, `'${name}_${suffix}'`), source)
    .replaceAll("'conformance/", `'conformance-${suffix}/`);

const batches = <Item>(items: Item[], size: number): Item[][] =>
  items.length <= size ? [items] : [items.slice(0, size), ...batches(items.slice(size), size)];

const read = `const { EJSON } = require('bson'); const quiet = cloud.database({ throwOnNotFound: false });`;
const parse = (text: string): unknown => EJSON.parse(text, { relaxed: true });

const emptying = (names: string[]): string =>
  names.map((name) => `await db.collection('${name}').where({}).remove();`).join('\n');

export const openRemoteTarget = async (
  access: RemoteAccess,
  collections: string[],
): Promise<Target> => {
  const suffix = process.env['CONFORMANCE_SUFFIX'] ?? randomBytes(4).toString('hex');
  const probe = new RemoteProbe(access, renaming(collections, suffix));
  const clear = async (): Promise<void> => probe.value(emptying(collections));
  for (const name of collections) {
    await probe.value(`await db.createCollection('${name}').catch(() => undefined)`);
  }
  await clear();
  return {
    local: undefined,
    run: (source, input) => probe.run(source, input),
    value: (source, input) => probe.value(source, input),
    fill: async (collection, documents) => {
      const add = `${read} await db.collection('${collection}').add({ data: EJSON.parse(input) })`;
      for (const each of batches(documents, 500)) await probe.value(add, EJSON.stringify(each));
    },
    get: async (collection, id) => {
      const source = `${read} return EJSON.stringify((await quiet.collection('${collection}').doc(input).get()).data)`;
      return (parse(await probe.value<string>(source, id)) ?? undefined) as Document | undefined;
    },
    all: async (collection) => {
      const source = `${read} return EJSON.stringify((await db.collection('${collection}').limit(1000).get()).data)`;
      return parse(await probe.value<string>(source)) as Document[];
    },
    clear,
    close: async () => {
      await clear();
      await probe.value('await cloud.forgetUploads()');
      probe.stop();
    },
  };
};
