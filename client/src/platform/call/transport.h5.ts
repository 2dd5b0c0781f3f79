/** In the browser a call goes to the local cloud, which takes the openid from a header. */
import { z } from '@louyu/shared/contracts/schema';
import { CLOUD_BASE } from '../cloud-base';
import { currentOpenid } from '../openid';
import { CallProblem } from './call-problem';
import { platformProblem } from './failures';
import type { CallBody, Transport } from './transport-port';

/** How long each function may take, and a little for the way. */
const PATIENCE_MS = { api: 20_000, office: 65_000 };

const reply = z.union([
  z.object({ errCode: z.number(), errMsg: z.string() }),
  z.object({ result: z.unknown() }), // last: `unknown` also takes a missing result
]);

async function post(name: 'api' | 'office', body: CallBody): Promise<unknown> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS[name]);
  try {
    const response = await fetch(`${CLOUD_BASE}/client/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-louyu-openid': await currentOpenid() },
      body: JSON.stringify({ function: name, data: body }),
      signal: patience.signal,
    });
    return response.json().catch(() => null);
  } catch {
    throw new CallProblem('client.offline', {}, body.requestId);
  } finally {
    clearTimeout(timer);
  }
}

export const carry: Transport = async (name, body) => {
  const read = reply.safeParse(await post(name, body));
  if (!read.success) throw new CallProblem('client.platform', {}, body.requestId);
  if ('errCode' in read.data)
    throw platformProblem(read.data.errCode, read.data.errMsg, body.requestId);
  return read.data.result;
};
