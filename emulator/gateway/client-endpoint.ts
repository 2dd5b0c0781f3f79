/**
 * Why: what the mini-program's side can do: call a function as somebody, and upload a file. The
 * header stands in for WeChat's login; the function sees it through the real getWXContext().
 */
import type { FaultControl } from '../sandbox/faults';
import { CloudError, type CloudErrorCode } from './cloud-error';
import { z } from 'zod';
import { HttpRefusal, readJson, reply, replyJson, type Exchange } from './http-exchange';
import type { FunctionHost, CallResult } from '../functions/function-host';
import type { Caller } from '../functions/invocation';
import { cloudIdentity } from '../functions/platform-environment';
import type { UserActivity } from '../openapi/user-activity';
import type { Metrics } from '../sandbox/metrics';

/** What the client library of the platform shows for each code. */
const clientCodes: Partial<Record<CloudErrorCode, number>> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: -504002,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  EXCEED_MAX_RESPONSE_SIZE: -604001,
  EXCEED_MAX_PAYLOAD_SIZE: -501001,
  INVALID_PARAM: -501007,
};

const contextSchema = z
  .object({
    SOURCE: z.enum(['wx_client', 'wx_devtools', 'wx_http', 'wx_localdebug', 'wx_unknown']),
    UNIONID: z.string(),
    FROM_OPENID: z.string(),
    FROM_APPID: z.string(),
    FROM_UNIONID: z.string(),
    CLIENTIP: z.ipv4(),
    CLIENTIPV6: z.ipv6(),
    OPEN_DATA_INFO: z.string(),
  })
  .partial()
  .strict();

const contextOf = (value: unknown): Caller => {
  const parsed = contextSchema.safeParse(value ?? {});
  if (!parsed.success) throw new HttpRefusal(400, `context: ${z.prettifyError(parsed.error)}`);
  const { SOURCE: source = 'wx_client', ...context } = parsed.data;
  return { source, context };
};

// Far above the limit on data, so that most oversized calls hear the platform's own refusal.
const bodyLimit = 32 * 1024 * 1024;

export const openidOf = (exchange: Exchange): string | undefined => {
  const { headers } = exchange.request;
  const header = headers['x-wx-openid'] ?? headers['x-louyu-openid'];
  return typeof header === 'string' && header !== '' ? header : undefined;
};

const nameOf = (value: unknown): string => {
  if (typeof value === 'string' && value.length <= 100) return value;
  throw new HttpRefusal(400, 'function must be a name');
};

const procedureOf = (name: string, data: unknown): string => {
  const procedure = (data as { procedure?: unknown } | undefined)?.procedure;
  return typeof procedure === 'string' ? procedure.slice(0, 100) : name;
};

/** The platform adds the caller to the event; code that forwards events must expect it. */
const addedFor = ({ openid }: Caller): Record<string, unknown> =>
  openid ? { userInfo: { openId: openid, appId: cloudIdentity.appid } } : {};

const asFailure = (code: CloudErrorCode, message: string, requestId: string): object => ({
  errCode: clientCodes[code] ?? -501001,
  errMsg: `cloud.callFunction:fail ${code}: ${message} (requestId ${requestId})`,
});

const target = { action: 'client.call', collection: null };

export class ClientEndpoint {
  constructor(
    private readonly functions: FunctionHost,
    private readonly metrics: Metrics,
    private readonly faults: FaultControl,
    private readonly activity: UserActivity,
    private readonly log: (line: string) => void,
  ) {}

  async call(exchange: Exchange): Promise<void> {
    const body = await readJson(exchange.request, bodyLimit);
    const functionName = nameOf(body['function']);
    const openid = openidOf(exchange);
    const caller: Caller = { ...contextOf(body['context']), ...(openid ? { openid } : {}) };
    if (openid) this.activity.note(openid);
    const data = body['data'];
    const procedure = procedureOf(functionName, data);
    const started = performance.now();
    const added = addedFor(caller);
    const request = { functionName, data, added, caller, procedure };
    try {
      const result = await this.faults.around(target, () => this.functions.call(request));
      this.metrics.call(result.invocation, performance.now() - started, result.outcome);
      this.replyWith(exchange, result);
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      replyJson(exchange.response, asFailure(error.code, error.message, 'none'));
    }
  }

  private replyWith({ response }: Exchange, { invocation, outcome }: CallResult): void {
    const headers = {
      'x-round-trips': String(invocation.tally.roundTrips),
      'x-round-trips-to-commit': String(invocation.tally.tripsToCommit ?? ''),
      'x-request-id': invocation.requestId,
    };
    if (!outcome.ok) {
      this.log(`${invocation.procedure}: ${outcome.code} ${outcome.message}`);
      return replyJson(
        response,
        asFailure(outcome.code, outcome.message, invocation.requestId),
        headers,
      );
    }
    // As it came: what a function could write down, we might not be able to.
    const type = 'application/json; charset=utf-8';
    reply(response, 200, type, `{"result":${outcome.text}}`, headers);
  }
}
