/**
 * Why: `POST /admin`, the one URL the SDK knows. It tells the three kinds of traffic apart,
 * files each request under the call that caused it, and words refusals as the SDK expects.
 */
import { randomUUID } from 'node:crypto';
import type { DatabaseActions } from '../database/database-actions';
import type { SlowScan, Usage } from '../database/wire-request';
import type { FunctionHost } from '../functions/function-host';
import {
  noteLimit,
  noteOperation,
  type Invocation,
  type InvocationTally,
  type Operation,
} from '../functions/invocation';
import type { FaultControl } from '../sandbox/faults';
import { Unanswered } from '../sandbox/operation-faults';
import { slowSentence, type Metrics } from '../sandbox/metrics';
import type { VirtualClock } from '../timers/virtual-clock';
import { readAdminForm } from './admin-form';
import { CloudError, invalidParameter } from './cloud-error';
import { parseJson, readBody, reply, replyJson, type Exchange } from './http-exchange';
import { operationDetail, type OperationDetail } from './operation-detail';

export interface ActionContext {
  instance: string | undefined;
  invocation: Invocation | undefined;
}

type Parameters = Record<string, unknown>;
type Result = Record<string, unknown> | Buffer;
type Seen = OperationDetail & Pick<Operation, 'ms' | 'code'>;

export type ActionHandler = (parameters: Parameters, context: ActionContext) => Promise<Result>;

export interface AdminParts {
  database: DatabaseActions;
  /** `functions.`, `storage.` and `wx.` by their full action names. */
  actions: Record<string, ActionHandler>;
  functions: FunctionHost;
  faults: FaultControl;
  metrics: Metrics;
  slowQueries: 'report' | 'refuse';
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
  if (error instanceof CloudError || error instanceof Unanswered) {
    return { code: error.code, message: error.message };
  }
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
};

const countTrip = (action: string, tally: InvocationTally): void => {
  if (!action.startsWith('database.')) return;
  tally.roundTrips += 1;
  if (action === 'database.commitTransaction') tally.tripsToCommit ??= tally.roundTrips;
};

const reasonOf = (error: unknown): string =>
  error instanceof CloudError && error.reason ? ` (${error.reason})` : '';

export class AdminEndpoint {
  constructor(private readonly parts: AdminParts) {}

  async handle({ request, response, url }: Exchange): Promise<void> {
    const requestId = randomUUID();
    const instance = url.searchParams.get('instance') ?? undefined;
    const body = await readBody(request, bodyLimit);
    try {
      const type = request.headers['content-type'];
      const parameters = isForm(type) ? await readAdminForm(type, body) : parseJson(body);
      const result = await this.observed(parameters, this.contextOf(instance));
      if (Buffer.isBuffer(result)) return reply(response, 200, 'application/octet-stream', result);
      replyJson(response, { requestId, ...result });
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      const failure = failureOf(error);
      if (telling.has(failure.code)) {
        this.parts.log(`${failure.code}: ${failure.message}${reasonOf(error)}`);
      }
      replyJson(response, { requestId, ...failure });
    }
  }

  private contextOf(instance: string | undefined): ActionContext {
    return { instance, invocation: this.parts.functions.instance(instance)?.current };
  }

  /** Runs the action and files what it took under the call that asked for it. */
  private async observed(parameters: Parameters, context: ActionContext): Promise<Result> {
    const usage = { examined: 0, read: 0, written: 0, scans: [] };
    const { action, collection } = operationDetail(parameters);
    if (context.invocation) countTrip(action, context.invocation.tally);
    const started = performance.now();
    let code: string | null = null;
    try {
      const work = (): Promise<Result> => this.run(parameters, context, usage);
      return await this.parts.faults.around({ action, collection }, work);
    } catch (error) {
      code = failureOf(error).code;
      throw error;
    } finally {
      const ms = Math.round((performance.now() - started) * 10) / 10;
      this.file(context, usage, { ...operationDetail(parameters), ms, code });
    }
  }

  private async run(
    parameters: Parameters,
    { instance, invocation }: ActionContext,
    usage: Usage,
  ): Promise<Result> {
    const action = parameters['action'];
    if (typeof action !== 'string') throw invalidParameter('action is missing');
    const [family = '', name = ''] = action.split('.');
    if (family === 'database') {
      const now = this.parts.clock.now();
      const call = invocation?.requestId;
      const onSlow = (scan: SlowScan): void => this.judgeSlow(invocation?.procedure, scan);
      const context = { instance, call, now, usage, onSlow };
      return this.parts.database.run(name, parameters, context);
    }
    const handler = Object.hasOwn(this.parts.actions, action) && this.parts.actions[action];
    if (!handler) throw invalidParameter(`unknown action: ${action}`);
    return handler(parameters, { instance, invocation });
  }

  private judgeSlow(procedure = 'outside', scan: SlowScan): void {
    this.parts.metrics.slow(procedure, scan);
    if (this.parts.slowQueries === 'report') return;
    throw new CloudError(
      'DATABASE_REQUEST_FAILED',
      `slow query refused: ${slowSentence(procedure, scan)}`,
    );
  }

  private file({ invocation }: ActionContext, usage: Usage, seen: Seen): void {
    const { slow, scans = [], ...counts } = usage;
    if (!invocation) return;
    invocation.tally.examined += counts.examined;
    invocation.tally.read += counts.read;
    invocation.tally.written += counts.written;
    noteOperation(invocation, { ...seen, ...counts, scans });
    if (slow) noteLimit(invocation, 'query without an index');
    if (seen.code && telling.has(seen.code)) noteLimit(invocation, seen.code);
  }
}
