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
import { emptyTally, type Caller, type Invocation, type Outcome } from './invocation';

export interface HostOptions {
  functions: Record<string, string>;
  environment: Record<string, string>;
  url: string;
  clock: VirtualClock;
  limits: Limits;
  log: (functionName: string, line: LogLine) => void;
  onInstanceExit: (instanceId: string) => void;
  onCallEnd: (invocation: Invocation) => void;
}

export interface CallRequest {
  functionName: string;
  data: unknown;
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
          limit: options.limits.instances,
          url: options.url,
          environment: options.environment,
          clock: options.clock,
          log: options.log,
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

  async call(request: CallRequest): Promise<CallResult> {
    const pool = this.pool(request.functionName);
    const event = JSON.stringify(request.data ?? {});
    const invocation: Invocation = {
      requestId: randomUUID(),
      functionName: request.functionName,
      procedure: request.procedure,
      caller: request.caller,
      event,
      tally: emptyTally(),
    };
    const outcome = await pool.invoke(invocation);
    this.options.onCallEnd(invocation);
    return { invocation, outcome: this.withinResponse(outcome) };
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

  /** The caller's own data is measured; what the platform adds to an event is not charged. */
  assertPayload(data: unknown): void {
    const size = Buffer.byteLength(JSON.stringify(data ?? {}));
    if (size <= this.options.limits.requestBytes) return;
    throw new CloudError(
      'EXCEED_MAX_PAYLOAD_SIZE',
      `data exceed max size: ${size} bytes, at most ${this.options.limits.requestBytes}`,
    );
  }

  private withinResponse(outcome: Outcome): Outcome {
    if (!outcome.ok) return outcome;
    const size = Buffer.byteLength(outcome.text);
    if (size <= this.options.limits.responseBytes) return outcome;
    const message = `cloudfunction result size exceed limit: ${size} bytes, at most ${this.options.limits.responseBytes}`;
    return { ok: false, code: 'EXCEED_MAX_RESPONSE_SIZE', message };
  }
}
