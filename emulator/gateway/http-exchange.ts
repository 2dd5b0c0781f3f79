/**
 * Why: the few HTTP things every route needs: a body with a limit, a JSON reply, a refusal.
 * A request that is too big or breaks off ends its own exchange and nothing else.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

export const readBody = (request: IncomingMessage, limit: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(new HttpRefusal(413, `the body exceeds ${limit} bytes`));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new HttpRefusal(400, 'the request broke off')));
  });

export const parseJson = (body: Buffer): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(body.length === 0 ? '{}' : body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Answered below, together with JSON that is no object.
  }
  throw new HttpRefusal(400, 'the body must be a JSON object');
};

export const readJson = async (
  request: IncomingMessage,
  limit: number,
): Promise<Record<string, unknown>> => parseJson(await readBody(request, limit));

export const reply = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void => {
  if (response.headersSent || response.destroyed) return;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'content-type': type, 'content-length': length, ...headers });
  response.end(body);
};

export const replyJson = (
  response: ServerResponse,
  body: unknown,
  headers: Record<string, string> = {},
  status = 200,
): void =>
  reply(response, status, 'application/json; charset=utf-8', JSON.stringify(body), headers);
