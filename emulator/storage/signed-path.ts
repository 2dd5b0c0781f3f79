/**
 * Why: files are private; a URL opens one of them for one purpose until a moment of the virtual
 * clock. Everything is inside the signature, and only URL-safe characters outside it, because
 * the SDK encodes such URLs a second time.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { HttpRefusal } from '../gateway/http-exchange';

export type Purpose = 'get' | 'put';

export interface Grant {
  path: string;
  expires: number;
}

const readableName = (path: string): string =>
  (path.split('/').pop() ?? '').replace(/[^A-Za-z0-9._-]/g, '_').slice(-80) || 'file';

export class PathSigner {
  constructor(private readonly secret: Buffer) {}

  sign(purpose: Purpose, path: string, expires: number): string {
    const body = Buffer.from(JSON.stringify([purpose, path, expires])).toString('base64url');
    return `${body}.${this.signature(body)}/${readableName(path)}`;
  }

  /** Undefined: forged, meant for something else, or malformed. Expiry is the caller's to judge. */
  open(purpose: Purpose, signed: string): Grant | undefined {
    const [token = ''] = signed.split('/');
    const [body = '', signature = ''] = token.split('.');
    const expected = Buffer.from(this.signature(body));
    const given = Buffer.from(signature);
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
    const [of, path, expires] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
      string,
      string,
      number,
    ];
    return of === purpose ? { path, expires } : undefined;
  }

  /** What the link in `url` opens at `now` (milliseconds). @throws HttpRefusal 403 */
  granted(purpose: Purpose, url: URL, now: number): Grant {
    const grant = this.open(purpose, url.pathname.slice('/files/'.length));
    if (grant && grant.expires >= now) return grant;
    throw new HttpRefusal(403, 'the link is not valid or has expired');
  }

  private signature(body: string): string {
    return createHmac('sha256', this.secret).update(body).digest('base64url');
  }
}
