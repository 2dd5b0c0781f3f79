/**
 * Why: `POST /admin`, the one URL the SDK knows. It tells the three kinds of traffic apart,
 * files each request under the call that caused it, and words refusals as the SDK expects.
 */
import { randomUUID } from 'node:crypto';
import type { DatabaseActions } from '../database/database-actions';
import type { Usage } from '../database/wire-request';
import type { FunctionHost } from '../functions/function-host';
import type { Invocation, InvocationTally } from '../functions/invocation';
import type { FaultControl } from '../sandbox/faults';
import type { Metrics } from '../sandbox/metrics';
import type { VirtualClock } from '../timers/virtual-clock';
import { readAdminForm } from './admin-form';
import { CloudError, invalidParameter } from './cloud-error';
import { parseJson, readBody, reply, replyJson, type Exchange } from './http-exchange';

export interface ActionContext {
  instance: string | undefined;
  invocation: Invocation | undefined;
}

export type ActionHandler = (
  parameters: Record<string, unknown>,
  context: ActionContext,
) => Promise<Record<string, unknown> | Buffer>;

export interface AdminParts {
  database: DatabaseActions;
  /** `functions.`, `storage.` and `wx.` by their full action names. */
  actions: Record<string, ActionHandler>;
  functions: FunctionHost;
  faults: FaultControl;
  metrics: Metrics;
  clock: VirtualClock;
  log: (line: string) => void;
}

/** Codes that mean a limit or a mistake in the calling code, worth a line in the log. */
const telling = new Set([
  'SYS_ERR',
  'INVALID_PARAM',
  'DATABASE_INVALID_OPERRATOR',
  'DATABASE_TRANSACTION_FAIL',
  'EXCEED_MAX_PAYLOAD_SIZE',
  'EXCEED_MAX_RESPONSE_SIZE',
]);

const bodyLimit = 100 * 1024 * 1024;

const isForm = (type: string | undefined): boolean => !!type?.startsWith('multipart/form-data');

const failureOf = (error: unknown): { code: string; message: string } => {
  if (error instanceof CloudError) return { code: error.code, message: error.message };
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
};

export class AdminEndpoint {
  constructor(private readonly parts: AdminParts) {}

  async handle({ request, response, url }: Exchange): Promise<void> {
    const requestId = randomUUID();
    const instance = url.searchParams.get('instance') ?? undefined;
    const body = await readBody(request, bodyLimit);
    try {
      const type = request.headers['content-type'];
      const parameters = isForm(type) ? await readAdminForm(type, body) : parseJson(body);
      const result = await this.run(parameters, this.contextOf(instance));
      if (Buffer.isBuffer(result)) return reply(response, 200, 'application/octet-stream', result);
      replyJson(response, { requestId, ...result });
    } catch (error) {
      const failure = failureOf(error);
      if (telling.has(failure.code)) this.parts.log(`${failure.code}: ${failure.message}`);
      replyJson(response, { requestId, ...failure });
    }
  }

  private contextOf(instance: string | undefined): ActionContext {
    return { instance, invocation: this.parts.functions.instance(instance)?.current };
  }

  private async run(
    parameters: Record<string, unknown>,
    context: ActionContext,
  ): Promise<Record<string, unknown> | Buffer> {
    const action = parameters['action'];
    if (typeof action !== 'string') throw invalidParameter('action is missing');
    const [family = '', name = ''] = action.split('.');
    if (family === 'database') return this.queryDatabase(name, parameters, context);
    const handler = Object.hasOwn(this.parts.actions, action) && this.parts.actions[action];
    if (!handler) throw invalidParameter(`unknown action: ${action}`);
    await this.parts.faults.before(family);
    return handler(parameters, context);
  }

  private async queryDatabase(
    name: string,
    parameters: Record<string, unknown>,
    context: ActionContext,
  ): Promise<Record<string, unknown>> {
    const usage: Usage = { examined: 0, read: 0, written: 0 };
    if (context.invocation) this.count(name, context.invocation.tally);
    await this.parts.faults.before('database');
    const now = this.parts.clock.now();
    try {
      return await this.parts.database.run(name, parameters, {
        instance: context.instance,
        call: context.invocation?.requestId,
        now,
        usage,
      });
    } finally {
      this.file(usage, context);
    }
  }

  private count(name: string, tally: InvocationTally): void {
    tally.roundTrips += 1;
    if (name === 'commitTransaction') tally.tripsToCommit ??= tally.roundTrips;
  }

  private file(usage: Usage, { invocation }: ActionContext): void {
    if (invocation) {
      invocation.tally.examined += usage.examined;
      invocation.tally.read += usage.read;
      invocation.tally.written += usage.written;
    }
    if (usage.slow) this.parts.metrics.slow(invocation?.procedure ?? 'outside', usage.slow);
  }
}
