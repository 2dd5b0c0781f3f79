/**
 * Why: conformance tests speak through the real SDK. They send the body of a function, the probe
 * runs it inside a real instance, and what comes back is what a cloud function would have seen.
 */
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../index';

export interface ProbeError {
  errCode?: number;
  errMsg?: string;
  code?: string;
  message: string;
}

export interface ProbeReply<Value> {
  value?: Value;
  error?: ProbeError;
  /** The call itself failed: the instance died, timed out, … */
  errCode?: number;
  errMsg?: string;
  roundTrips: number;
}

export const fixture = (name: string): string => join(__dirname, 'functions', name);

export interface ProbeCloud {
  cloud: LocalCloud;
  logs: string[];
  run<Value>(source: string, input?: unknown, openid?: string): Promise<ProbeReply<Value>>;
  value<Value>(source: string, input?: unknown, openid?: string): Promise<Value>;
  post<Body>(path: string, body: unknown): Promise<Body>;
}

const openidHeader = (openid: string | undefined): Record<string, string> =>
  openid ? { 'x-louyu-openid': openid } : {};

/** Which package the probe loads as its SDK; wx-server-sdk unless somebody says otherwise. */
const sdkEnvironment = (): Record<string, string> => {
  const { CONFORMANCE_SDK } = process.env;
  return CONFORMANCE_SDK ? { CONFORMANCE_SDK } : {};
};

export const startProbe = async (options: Partial<LocalCloudOptions> = {}): Promise<ProbeCloud> => {
  const logs: string[] = [];
  const cloud = await startLocalCloud({
    port: 0,
    functions: { probe: fixture('probe') },
    collections: [],
    log: (line) => logs.push(line),
    ...options,
    functionEnvironment: { ...sdkEnvironment(), ...options.functionEnvironment },
  });
  const call = (body: unknown, openid?: string): Promise<Response> =>
    fetch(`${cloud.url}/client/call`, {
      method: 'POST',
      headers: openidHeader(openid),
      body: JSON.stringify(body),
    });
  const run: ProbeCloud['run'] = async (source, input, openid = 'somebody') => {
    const response = await call({ function: 'probe', data: { source, input } }, openid);
    const { result, ...failure } = (await response.json()) as { result?: object };
    return { ...failure, ...result, roundTrips: Number(response.headers.get('x-round-trips')) };
  };
  return {
    cloud,
    logs,
    run,
    value: async <Value>(source: string, input?: unknown, openid?: string) => {
      const reply = await run<Value>(source, input, openid);
      if (reply.error || reply.errMsg) throw new Error(reply.error?.message ?? reply.errMsg);
      return reply.value as Value;
    },
    post: async <Body>(path: string, body: unknown) => {
      const response = await fetch(cloud.url + path, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return (await response.json()) as Body;
    },
  };
};
