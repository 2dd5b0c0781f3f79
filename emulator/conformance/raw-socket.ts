/** Why: what no HTTP library would send has to be written to the socket by hand. */
import { connect, type Socket } from 'node:net';

export interface RawClient {
  socket: Socket;
  /** Everything that came back, once the connection is closed. */
  closed: Promise<string>;
}

export const rawClient = (url: string): Promise<RawClient> =>
  new Promise((resolve, reject) => {
    const socket = connect({
      port: Number(new URL(url).port),
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    const closed = new Promise<string>((done) => {
      socket.on('end', () => socket.end());
      socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
    });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.on('error', () => undefined);
      resolve({ socket, closed });
    });
  });

export const head = (
  method: string,
  path: string,
  headers: Record<string, string | number>,
): string =>
  [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

/** Sends it and reads until the server closes; `end` says besides that no more will come. */
export const exchange = async (url: string, bytes: Uint8Array, end = false): Promise<string> => {
  const { socket, closed } = await rawClient(url);
  socket.write(bytes);
  if (end) socket.end();
  return closed;
};
