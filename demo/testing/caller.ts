/** Calls procedures of a running cloud as one of the demo's people, over HTTP like any client. */
import { randomUUID } from 'node:crypto';

export interface Envelope {
  ok: boolean;
  data: never;
  error?: { code: string; details: Record<string, unknown>; requestId: string };
  serverTime: string;
}

export interface Request {
  procedure: string;
  input: unknown;
  /** Names a write; made up when absent. */
  commandId?: string;
}

/** Sends one request; throws when the platform itself refused. */
export async function call(
  url: string,
  openid: string | null,
  { procedure, input, commandId = randomUUID() }: Request,
): Promise<Envelope> {
  const response = await fetch(`${url}/client/call`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(openid ? { 'x-louyu-openid': openid } : {}),
    },
    body: JSON.stringify({ function: 'api', data: { procedure, input, commandId } }),
  });
  const body = (await response.json()) as { result?: Envelope };
  if (!body.result) throw new Error(`${procedure}: the platform refused ${JSON.stringify(body)}`);
  return body.result;
}
