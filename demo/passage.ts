/** Hands requests under a prefix on to another loopback server, bodies streamed both ways. */
import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';

const BAD_GATEWAY = 502;

function unreachable(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(BAD_GATEWAY, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('the local cloud does not answer\n');
}

/** A handler that strips `prefix` and asks `target`; answers 502 when nobody is there. */
export function passage(prefix: string, target: string) {
  const { hostname, port, host } = new URL(target);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? '').slice(prefix.length) || '/';
    const { method } = request;
    const headers = { ...request.headers, host };
    const onward = send({ hostname, port, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? BAD_GATEWAY, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => unreachable(response));
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  };
}
