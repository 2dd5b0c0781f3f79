/**
 * Why: the instances of one function: warm ones are reused, new ones start up to the limit,
 * further calls wait in line. A reload lets running calls finish on the old code.
 */
import { join } from 'node:path';
import type { VirtualClock } from '../timers/virtual-clock';
import { readFunctionConfig, type FunctionConfig } from './function-config';
import { FunctionInstance, type LogLine } from './instance';
import type { Invocation, Outcome } from './invocation';
import { instanceEnvironment } from './platform-environment';

export interface PoolOptions {
  name: string;
  folder: string;
  limit: number;
  url: string;
  environment: Record<string, string>;
  clock: VirtualClock;
  log: (line: LogLine) => void;
  onExit: (instanceId: string) => void;
}

export class FunctionPool {
  config: FunctionConfig;
  private readonly instances = new Set<FunctionInstance>();
  private readonly idle: FunctionInstance[] = [];
  private readonly queue: (() => void)[] = [];
  private started = 0;
  private closed = false;

  constructor(private readonly options: PoolOptions) {
    this.config = readFunctionConfig(options.name, options.folder);
  }

  async invoke(invocation: Invocation): Promise<Outcome> {
    const arrived = performance.now();
    const instance = await this.acquire();
    if (!instance)
      return { ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', message: 'the local cloud is closing' };
    invocation.trace.queuedMs = Math.round(performance.now() - arrived);
    const outcome = await instance.invoke(invocation, this.options.clock.current());
    this.release(instance);
    return outcome;
  }

  instance(id: string): FunctionInstance | undefined {
    for (const instance of this.instances) if (instance.id === id) return instance;
    return undefined;
  }

  clockChanged(): void {
    for (const instance of this.instances) instance.setClock(this.options.clock.current());
  }

  async reload(): Promise<void> {
    this.config = readFunctionConfig(this.options.name, this.options.folder);
    const resting = this.idle.splice(0);
    for (const instance of [...this.instances]) this.instances.delete(instance);
    await Promise.all(resting.map((instance) => this.retire(instance)));
    this.wakeNext();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.queue.splice(0).forEach((wake) => wake());
    await Promise.all([...this.instances].map((instance) => this.retire(instance)));
  }

  private async acquire(): Promise<FunctionInstance | undefined> {
    for (;;) {
      if (this.closed) return undefined;
      const warm = this.idle.pop();
      if (warm) return warm;
      if (this.instances.size < this.options.limit) return this.start();
      await new Promise<void>((wake) => this.queue.push(wake));
    }
  }

  private start(): FunctionInstance {
    const { name, folder, url, environment, clock } = this.options;
    this.started += 1;
    const id = `${name}-${this.started}`;
    const instance = new FunctionInstance({
      id,
      entry: join(folder, 'index.js'),
      environment: instanceEnvironment(url, id, environment),
      config: this.config,
      clock: clock.current(),
      log: this.options.log,
      onExit: (gone) => this.forget(gone),
    });
    this.instances.add(instance);
    return instance;
  }

  private release(instance: FunctionInstance): void {
    if (instance.dead) return this.wakeNext();
    if (this.instances.has(instance)) this.idle.push(instance);
    else void this.retire(instance);
    this.wakeNext();
  }

  private forget(instance: FunctionInstance): void {
    this.instances.delete(instance);
    const at = this.idle.indexOf(instance);
    if (at >= 0) this.idle.splice(at, 1);
    this.options.onExit(instance.id);
    this.wakeNext();
  }

  private retire(instance: FunctionInstance): Promise<void> {
    return instance.kill({
      ok: false,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'the instance was stopped',
    });
  }

  private wakeNext(): void {
    this.queue.shift()?.();
  }
}
