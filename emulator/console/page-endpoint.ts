/**
 * Why: serves the console itself. Everything it names is relative, so it also works behind a
 * prefix; its policy lets it load nothing that is not ours and be framed by nobody.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpRefusal, reply, type Exchange } from '../gateway/http-exchange';
import type { Route } from '../gateway/router';

export interface PageBundle {
  script: string;
  style: string;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230b7a4b'/%3E%3Cpath d='M4.5 11a2.5 2.5 0 0 1 .3-5 3.5 3.5 0 0 1 6.6 1A2 2 0 0 1 11.500 11z' fill='%23fff'/%3E%3C/svg%3E";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Local cloud</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="sandbox/console.css">
</head>
<body>
<div id="console"></div>
<noscript>This page needs JavaScript.</noscript>
<script src="sandbox/console.js"></script>
</body>
</html>
`;

const packaged = (name: string): string => join(__dirname, name);

const load = async (): Promise<PageBundle> => {
  if (!existsSync(packaged('console.js'))) {
    const { bundlePage } = await import('./bundle-page');
    return bundlePage();
  }
  const [script, style] = await Promise.all(
    ['console.js', 'console.css'].map((name) => readFile(packaged(name), 'utf8')),
  );
  return { script: script ?? '', style: style ?? '' };
};

export class PageEndpoint {
  private bundle: Promise<PageBundle> | undefined;

  /** `/sandbox` and its two files; anything else below it is not found. */
  routes(): Route[] {
    const file = (name: string, type: string, part: keyof PageBundle): Route => ({
      method: 'GET',
      path: `/sandbox/${name}`,
      handle: async ({ response }) =>
        reply(response, 200, type, (await this.bundled())[part], headers),
    });
    return [
      {
        method: 'GET',
        path: '/sandbox',
        handle: ({ response }) => reply(response, 200, 'text/html; charset=utf-8', page, headers),
      },
      file('console.js', 'text/javascript; charset=utf-8', 'script'),
      file('console.css', 'text/css; charset=utf-8', 'style'),
      { method: 'GET', path: '/sandbox/', handle: (exchange) => this.withoutSlash(exchange) },
    ];
  }

  /** Relative names would otherwise be looked for one level too deep. */
  private withoutSlash({ response, url }: Exchange): void {
    if (url.pathname !== '/sandbox/') throw new HttpRefusal(404, 'not found');
    response.writeHead(308, { location: '../sandbox', 'content-length': 0 }).end();
  }

  private bundled(): Promise<PageBundle> {
    this.bundle ??= load().catch((error: unknown) => {
      this.bundle = undefined;
      throw error;
    });
    return this.bundle;
  }
}
