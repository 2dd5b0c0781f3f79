/**
 * Why: the platform passes a call's context in environment variables, and the SDK reads them
 * afresh on each request. Here is everything it looks for, and nothing that would reach a real
 * cloud: the endpoint is ours and the keys are dummies.
 */
import type { Caller, Invocation } from './invocation';

export interface CloudIdentity {
  environment: string;
  appid: string;
  bucket: string;
}

export const cloudIdentity: CloudIdentity = {
  environment: 'local-cloud',
  appid: 'wx0000000000000000',
  bucket: '6c6f-local-cloud-1250000000',
};

/** For the life of an instance; the endpoint's query tells the gateway which instance speaks. */
export const instanceEnvironment = (
  url: string,
  instance: string,
  extra: Record<string, string>,
): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  // As on the platform. `Date` is held to it in virtual-date.cjs, wherever the host is.
  TZ: 'UTC',
  ...extra,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local-secret-id',
  TENCENTCLOUD_SECRETKEY: 'local-secret-key',
  TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
  SCF_NAMESPACE: cloudIdentity.environment,
  TCB_ENV: cloudIdentity.environment,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin?instance=${instance}&` }),
});

const contextNames = [
  ...['CLIENTIP', 'CLIENTIPV6', 'OPENID', 'APPID', 'UNIONID'],
  ...['FROM_OPENID', 'FROM_APPID', 'FROM_UNIONID', 'OPEN_DATA_INFO'],
];

const contextOf = ({ openid, context, timer }: Caller): Record<string, string> => {
  const shown: Record<string, string | undefined> = {
    CLIENTIP: timer ? undefined : '127.0.0.1',
    ...(openid ? { OPENID: openid, APPID: cloudIdentity.appid } : {}),
    ...context,
  };
  const set = Object.entries(shown).filter((each): each is [string, string] => !!each[1]);
  return Object.fromEntries(set.map(([name, value]) => [`WX_${name}`, value]));
};

/** For one call; set before `main` runs, removed before the next one. */
export const callEnvironment = ({ caller, requestId }: Invocation): Record<string, string> => {
  return {
    ...contextOf(caller),
    // Always the same names: the SDK shows no context at all, not even SOURCE, when this is empty.
    WX_CONTEXT_KEYS: contextNames.map((name) => `WX_${name}`).join(','),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
    TCB_SOURCE: caller.source,
    TCB_SEQID: requestId,
    ...(caller.timer ? { TRIGGER_SRC: 'timer' } : {}),
  };
};

/** The second argument of `main`. */
export const callContext = (
  invocation: Invocation,
  memory: number,
  timeoutMs: number,
): Record<string, unknown> => {
  const environment = callEnvironment(invocation);
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: memory,
    time_limit_in_ms: timeoutMs,
    request_id: invocation.requestId,
    function_name: invocation.functionName,
    function_version: '$LATEST',
    namespace: cloudIdentity.environment,
    tencentcloud_region: 'ap-shanghai',
    environment: JSON.stringify({ ...environment, SCF_NAMESPACE: cloudIdentity.environment }),
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
  };
};
