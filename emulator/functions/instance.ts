/**
 * Why: one function instance: a worker thread with its own environment, one call at a time,
 * reused while warm, killed at its timeout or by a fault. Whatever ends it, the waiting caller
 * gets an answer.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ClockState } from '../timers/virtual-clock';
import type { FunctionConfig } from './function-config';
import type { Invocation, Outcome } from './invocation';
import { callContext, callEnvironment } from './platform-environment';

export interface LogLine {
  level: string;
  requestId: string;
  line: string;
}

interface InstanceOptions {
  id: string;
  /** Of the code; an instance of an older one is not used again. */
  generation: number;
  entry: string;
  environment: Record<string, string>;
  config: FunctionConfig;
  clock: ClockState;
  log: (line: LogLine) => void;
  onExit: (instance: FunctionInstance) => void;
}

type Ending =
  | { kind: 'done'; requestId: string; heapBytes: number; text: string | undefined }
  | { kind: 'failed'; requestId: string; heapBytes: number; message: string; detail: string };

type Message = ({ kind: 'log' } & LogLine) | Ending;

export const failed = (message: string): Outcome => ({
  ok: false,
  code: 'FUNCTIONS_EXECUTE_FAIL',
  message,
});

export class FunctionInstance {
  readonly id: string;
  readonly generation: number;
  current: Invocation | undefined;
  dead = false;
  private calls = 0;
  private readonly worker: Worker;
  private settle: ((outcome: Outcome) => void) | undefined;

  constructor(private readonly options: InstanceOptions) {
    this.id = options.id;
    this.generation = options.generation;
    this.worker = new Worker(join(__dirname, 'instance-entry.cjs'), {
      env: options.environment,
      execArgv: [],
      // What a function prints past the console must not mix with what our host prints.
      stdout: true,
      stderr: true,
      workerData: { entry: options.entry, clock: options.clock },
      resourceLimits: { maxOldGenerationSizeMb: options.config.memorySize },
    });
    for (const stream of [this.worker.stdout, this.worker.stderr]) {
      stream.on('data', (chunk: Buffer) => this.print(chunk.toString()));
    }
    this.worker.on('message', (message: Message) => this.receive(message));
    this.worker.on('error', (error: NodeJS.ErrnoException) => this.fall(this.brokenBy(error)));
    this.worker.on('exit', () => this.fall(failed('the function instance exited')));
  }

  invoke(invocation: Invocation, clock: ClockState): Promise<Outcome> {
    const timeoutMs = this.options.config.timeout * 1000;
    this.current = invocation;
    invocation.trace.cold = this.calls === 0;
    invocation.trace.memoryMb = this.options.config.memorySize;
    this.calls += 1;
    const outcome = new Promise<Outcome>((resolve) => this.settleOnce(resolve, timeoutMs));
    this.worker.postMessage({
      kind: 'invoke',
      requestId: invocation.requestId,
      event: invocation.event,
      environment: callEnvironment(invocation),
      context: callContext(invocation, this.options.config.memorySize, timeoutMs),
      clock,
    });
    return outcome;
  }

  setClock(clock: ClockState): void {
    this.worker.postMessage({ kind: 'clock', clock });
  }

  /** Ends the instance at once; a call that it was answering fails with `reason`. */
  async kill(reason: Outcome): Promise<void> {
    this.fall(reason);
    await this.worker.terminate();
  }

  private settleOnce(resolve: (outcome: Outcome) => void, timeoutMs: number): void {
    const timer = setTimeout(() => void this.kill(this.timedOut(timeoutMs)), timeoutMs);
    const started = performance.now();
    this.settle = (outcome) => {
      clearTimeout(timer);
      if (this.current) this.current.trace.billedMs = Math.ceil(performance.now() - started);
      this.settle = undefined;
      this.current = undefined;
      resolve(outcome);
    };
  }

  private print(text: string): void {
    const requestId = this.current?.requestId ?? '';
    for (const line of text.split('\n').filter(Boolean)) {
      this.options.log({ level: 'output', requestId, line });
    }
  }

  private brokenBy(error: NodeJS.ErrnoException): Outcome {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return failed(`${error.name}: ${error.message}`);
    const message = `the function used more memory than its ${this.options.config.memorySize} MB`;
    return { ok: false, code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', message };
  }

  private timedOut(timeoutMs: number): Outcome {
    const message = `Invoking task timed out after ${timeoutMs / 1000} seconds`;
    return { ok: false, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message };
  }

  private receive(message: Message): void {
    if (message.kind === 'log') this.options.log(message);
    else if (message.requestId !== this.current?.requestId) return;
    else this.finish(message, this.current);
  }

  private finish(message: Ending, { trace }: Invocation): void {
    trace.memoryUsedMb = Math.round((message.heapBytes / 2 ** 20) * 10) / 10;
    if (message.kind === 'done') return this.settle?.({ ok: true, text: message.text ?? 'null' });
    this.options.log({ level: 'error', requestId: message.requestId, line: message.detail });
    this.settle?.(failed(message.message));
  }

  private fall(reason: Outcome): void {
    if (this.dead) return;
    this.dead = true;
    this.options.onExit(this);
    this.settle?.(reason);
  }
}
