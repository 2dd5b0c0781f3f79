/**
 * Why: the HTTP server. It binds loopback only, lets only loopback pages call it, finds the
 * route, and turns whatever goes wrong into an answer: nothing from outside may end the process.
 */
import type { Duplex } from 'node:stream';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Unanswered } from '../sandbox/operation-faults';
import { HttpRefusal, replyJson, reply, type Exchange } from './http-exchange';

export interface Route {
  method: string;
  /** Exact path, or a prefix when it ends with a slash. */
  path: string;
  handle: (exchange: Exchange) => Promise<void> | void;
}

const loopbackOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const allowOrigin = (request: IncomingMessage, response: ServerResponse): void => {
  const { origin } = request.headers;
  if (!origin || !loopbackOrigin.test(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'Origin');
  response.setHeader('access-control-allow-headers', 'content-type, x-wx-openid, x-louyu-openid');
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, OPTIONS');
  response.setHeader(
    'access-control-expose-headers',
    'x-round-trips, x-round-trips-to-commit, x-request-id',
  );
};

/**
 * A page of another origin may not even send a simple POST on a visitor's behalf, nor reach us
 * through a name of its own that resolves to this machine.
 */
const assertOrigin = (request: IncomingMessage): void => {
  const { origin, host = '' } = request.headers;
  if (!loopbackHost.test(host)) throw new HttpRefusal(403, 'host not allowed');
  if (origin && !loopbackOrigin.test(origin)) throw new HttpRefusal(403, 'origin not allowed');
};

const matches = (route: Route, method: string, path: string): boolean =>
  route.method === method &&
  (route.path.endsWith('/') && route.path !== '/'
    ? path.startsWith(route.path)
    : path === route.path);

/**
 * Longer than this process is ever busy: a test in it would otherwise send its next request down a
 * connection that is closed before anybody has had the time to notice.
 */
const idleMs = 65_000;

const rawRefusals: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** What is no HTTP request, or never becomes a whole one, has no exchange to be answered in. */
const refuseRaw = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable) return void socket.destroy();
  const status = rawRefusals[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

/** JSON nested so deeply that walking it exhausts the stack is the sender's mistake. */
const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('call stack');

export class Gateway {
  private readonly server: Server;
  private readonly routes: Route[] = [];

  /** @param requestMs how long a client may take to send its request */
  constructor(
    private readonly log: (line: string) => void,
    requestMs: number,
  ) {
    const connectionsCheckingInterval = Math.min(1000, requestMs);
    const patience = { requestTimeout: requestMs, headersTimeout: requestMs };
    this.server = createServer(
      { ...patience, connectionsCheckingInterval, keepAliveTimeout: idleMs },
      (request, response) => void this.answer(request, response),
    );
    this.server.on('clientError', refuseRaw);
  }

  add(...routes: Route[]): void {
    this.routes.push(...routes);
  }

  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        const address = this.server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => response.destroy());
    try {
      assertOrigin(request);
      allowOrigin(request, response);
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
      await this.dispatch(request, response);
    } catch (error) {
      // Whoever waits for it gives up and closes, or we close.
      if (error instanceof Unanswered) return this.log(`fault: ${error.message}`);
      this.refuse(response, error);
    }
  }

  private async dispatch(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = this.parseUrl(request.url ?? '/');
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const route = this.routes.find((each) => matches(each, method, url.pathname));
    if (!route) return reply(response, 404, 'text/plain; charset=utf-8', 'not found\n');
    await route.handle({ request, response, url });
  }

  private parseUrl(target: string): URL {
    try {
      return new URL(target, 'http://127.0.0.1');
    } catch {
      throw new HttpRefusal(400, 'malformed URL');
    }
  }

  private refuse(response: ServerResponse, error: unknown): void {
    if (isTooDeep(error)) return this.refuse(response, new HttpRefusal(400, 'nested too deeply'));
    const status = error instanceof HttpRefusal ? error.status : 500;
    const message = error instanceof Error ? error.message : String(error);
    if (status === 500)
      this.log(`internal error: ${error instanceof Error ? error.stack : message}`);
    replyJson(response, { error: message }, {}, status);
  }
}
