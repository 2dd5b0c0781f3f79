/**
 * Why: all functions of the cloud by name, the limits on what goes in and out of a call, and
 * the way back from an instance's traffic to the call that it belongs to.
 */
import { randomUUID } from 'node:crypto';
import { CloudError } from '../gateway/cloud-error';
import type { Limits } from '../limits';
import type { VirtualClock } from '../timers/virtual-clock';
import type { FunctionConfig } from './function-config';
import { FunctionPool } from './function-pool';
import type { FunctionInstance, LogLine } from './instance';
import type { CallJournal } from './call-journal';
import {
  emptyTally,
  emptyTrace,
  noteLimit,
  type Caller,
  type Invocation,
  type Outcome,
} from './invocation';

/** Outcomes that are a limit of the platform rather than a fault of the code. */
const limitCodes = new Set<string>([
  'EXCEED_MAX_PAYLOAD_SIZE',
  'EXCEED_MAX_RESPONSE_SIZE',
  'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  'EXCEED_CONCURRENT_REQUEST_LIMIT',
]);

export interface HostOptions {
  functions: Record<string, string>;
  environment: Record<string, string>;
  url: string;
  clock: VirtualClock;
  limits: Limits;
  journal: CallJournal;
  log: (functionName: string, line: LogLine) => void;
  onInstanceExit: (instanceId: string) => void;
  onCallEnd: (invocation: Invocation) => void;
}

export interface CallRequest {
  functionName: string;
  /** What the caller sends; its size is limited. */
  data: unknown;
  /** What the platform adds to the event; not charged. */
  added?: Record<string, unknown>;
  caller: Caller;
  procedure: string;
}

export interface CallResult {
  invocation: Invocation;
  outcome: Outcome;
}

export class FunctionHost {
  private readonly pools = new Map<string, FunctionPool>();

  constructor(private readonly options: HostOptions) {
    for (const [name, folder] of Object.entries(options.functions)) {
      this.pools.set(
        name,
        new FunctionPool({
          name,
          folder,
          limits: options.limits,
          url: options.url,
          environment: options.environment,
          clock: options.clock,
          log: (line) => {
            options.journal.print(line);
            options.log(name, line);
          },
          onExit: options.onInstanceExit,
        }),
      );
    }
    options.clock.onChange(() => this.pools.forEach((pool) => pool.clockChanged()));
  }

  names(): string[] {
    return [...this.pools.keys()];
  }

  config(name: string): FunctionConfig {
    return this.pool(name).config;
  }

  /** Always an outcome: a function that does not exist and data that is too large are two. */
  async call(request: CallRequest): Promise<CallResult> {
    const invocation = this.invocationOf(request);
    const { journal, onCallEnd } = this.options;
    const arrived = performance.now();
    journal.begin(invocation);
    const outcome = this.refusalOf(request) ?? (await this.answer(invocation));
    if (!outcome.ok && limitCodes.has(outcome.code)) noteLimit(invocation, outcome.code);
    journal.end(invocation, outcome, performance.now() - arrived);
    onCallEnd(invocation);
    return { invocation, outcome };
  }

  instance(id: string | undefined): FunctionInstance | undefined {
    if (!id) return undefined;
    for (const pool of this.pools.values()) {
      const found = pool.instance(id);
      if (found) return found;
    }
    return undefined;
  }

  async reload(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.reload()));
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  private pool(name: string): FunctionPool {
    const pool = this.pools.get(name);
    if (!pool)
      throw new CloudError(
        'FUNCTION_NOT_FOUND',
        `FunctionName parameter could not be found: ${name}`,
      );
    return pool;
  }

  private invocationOf(request: CallRequest): Invocation {
    const { functionName, procedure, caller, data, added } = request;
    const own = typeof data === 'object' ? data : {};
    return {
      requestId: randomUUID(),
      functionName,
      procedure,
      caller,
      event: JSON.stringify({ ...own, ...added }),
      tally: emptyTally(),
      trace: emptyTrace(),
    };
  }

  private async answer(invocation: Invocation): Promise<Outcome> {
    return this.withinResponse(await this.pool(invocation.functionName).invoke(invocation));
  }

  private refusalOf({ functionName, data }: CallRequest): Outcome | undefined {
    if (!this.pools.has(functionName)) {
      const message = `FunctionName parameter could not be found: ${functionName}`;
      return { ok: false, code: 'FUNCTION_NOT_FOUND', message };
    }
    const size = Buffer.byteLength(JSON.stringify(data ?? {}));
    const { requestBytes } = this.options.limits;
    if (size <= requestBytes) return undefined;
    const message = `data exceed max size: ${size} bytes, at most ${requestBytes}`;
    return { ok: false, code: 'EXCEED_MAX_PAYLOAD_SIZE', message };
  }

  private withinResponse(outcome: Outcome): Outcome {
    if (!outcome.ok) return outcome;
    const size = Buffer.byteLength(outcome.text);
    if (size <= this.options.limits.responseBytes) return outcome;
    const message = `cloudfunction result size exceed limit: ${size} bytes, at most ${this.options.limits.responseBytes}`;
    return { ok: false, code: 'EXCEED_MAX_RESPONSE_SIZE', message };
  }
}
