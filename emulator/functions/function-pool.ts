/**
 * Why: the instances of one function: warm ones are reused, new ones start up to the limit,
 * further calls wait in line. A reload lets running calls finish on the old code.
 */
import { resolve } from 'node:path';
import type { Limits } from '../limits';
import type { VirtualClock } from '../timers/virtual-clock';
import { readFunctionConfig, type FunctionConfig } from './function-config';
import { FunctionInstance, failed, type LogLine } from './instance';
import type { Invocation, Outcome } from './invocation';
import { instanceEnvironment } from './platform-environment';

export interface PoolOptions {
  name: string;
  folder: string;
  limits: Limits;
  url: string;
  environment: Record<string, string>;
  clock: VirtualClock;
  log: (line: LogLine) => void;
  onExit: (instanceId: string) => void;
}

/** Instances beyond the limit, as a multiple of it, that calls between functions may start. */
const nestedFactor = 4;

const isNested = ({ caller }: Invocation): boolean => /(^|,)scf$/.test(caller.source);

export class FunctionPool {
  config: FunctionConfig;
  private readonly instances = new Set<FunctionInstance>();
  private readonly idle: FunctionInstance[] = [];
  private readonly queue: (() => void)[] = [];
  private started = 0;
  private calls = 0;
  /** Code and configuration that the present instances run; a reload begins the next one. */
  private generation = 0;
  private closed = false;

  constructor(private readonly options: PoolOptions) {
    this.config = readFunctionConfig(options.name, options.folder);
  }

  async invoke(invocation: Invocation): Promise<Outcome> {
    if (this.calls >= this.options.limits.concurrency) return this.tooMany();
    this.calls += 1;
    try {
      return await this.serve(invocation);
    } finally {
      this.calls -= 1;
    }
  }

  private async serve(invocation: Invocation): Promise<Outcome> {
    const arrived = performance.now();
    const instance = await this.acquire(isNested(invocation));
    if (instance === 'closing') return failed('the local cloud is closing');
    if (instance === 'full') return this.tooMany();
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
    this.generation += 1;
    const resting = this.idle.splice(0);
    await Promise.all(resting.map((instance) => this.retire(instance)));
    this.wakeNext();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.queue.splice(0).forEach((wake) => wake());
    await Promise.all([...this.instances].map((instance) => this.retire(instance)));
  }

  private tooMany(): Outcome {
    const message = `Resource limit exceed for function [${this.options.name}]`;
    return { ok: false, code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message };
  }

  /**
   * A call from another function never waits in line: all instances might be waiting for it. It
   * gets one beyond the limit, and is refused where an endless recursion would get many.
   */
  private async acquire(nested: boolean): Promise<FunctionInstance | 'closing' | 'full'> {
    const { instances } = this.options.limits;
    for (;;) {
      if (this.closed) return 'closing';
      const warm = this.idle.pop();
      if (warm) return warm;
      if (this.instances.size < instances * (nested ? nestedFactor : 1)) return this.start();
      if (nested) return 'full';
      await new Promise<void>((wake) => this.queue.push(wake));
    }
  }

  private start(): FunctionInstance {
    const { name, folder, url, environment, clock } = this.options;
    this.started += 1;
    const id = `${name}-${this.started}`;
    const instance = new FunctionInstance({
      id,
      generation: this.generation,
      entry: resolve(folder, 'index.js'),
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
    const surplus = this.instances.size > this.options.limits.instances;
    const current = instance.generation === this.generation;
    if (current && !surplus) this.idle.push(instance);
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
    return instance.kill(failed('the instance was stopped'));
  }

  private wakeNext(): void {
    this.queue.shift()?.();
  }
}
