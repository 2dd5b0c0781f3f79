/** The browser build as a page on this machine: its files, and the local cloud behind `/cloud`. */
import { type Server, createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { passage } from './passage';

export const CLIENT_BUILD = join(__dirname, '..', 'client', 'dist', 'h5');

const PREFIX = '/cloud';
const LOOPBACK = '127.0.0.1';
const MOST_TRIES = 50;

export interface Web {
  url: string;
  close(): Promise<void>;
}

const isTaken = (error: unknown): boolean => (error as { code?: string }).code === 'EADDRINUSE';

const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.removeListener('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** The wanted port or, while that is taken, the next one. */
async function listenFrom(server: Server, wanted: number): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await listenOn(server, wanted === 0 ? 0 : wanted + tries);
    } catch (error) {
      if (!isTaken(error) || tries === MOST_TRIES) throw error;
    }
  }
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export interface WebOptions {
  /** Wanted; the next free one is taken if somebody else has it. 0: any. */
  port: number;
  cloudUrl: string;
  /** Folder with `index.html`. */
  build?: string;
}

/** Serves the build and passes `/cloud/*` on, on loopback only. */
export async function startWeb({ port, cloudUrl, build = CLIENT_BUILD }: WebOptions): Promise<Web> {
  const files = sirv(build, { dev: true, etag: true, dotfiles: false });
  const onward = passage(PREFIX, cloudUrl);
  const server = createServer((request, response) => {
    const passes = request.url === PREFIX || request.url?.startsWith(`${PREFIX}/`);
    if (passes) return onward(request, response);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('not found\n');
    });
  });
  const taken = await listenFrom(server, port);
  return { url: `http://${LOOPBACK}:${taken}`, close: () => close(server) };
}
