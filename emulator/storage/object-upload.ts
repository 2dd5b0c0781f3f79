/**
 * Why: the object store's side of an upload: SDKs from 3 on PUT the bytes to the signed URL, older
 * ones (wx-server-sdk 3 among them) POST a form there. Both read a refusal as the store's XML.
 */
import { randomUUID } from 'node:crypto';
import { HttpRefusal, readBody, reply, type Exchange } from '../gateway/http-exchange';
import type { Route } from '../gateway/router';
import type { VirtualClock } from '../timers/virtual-clock';
import type { FileStore } from './file-store';
import type { PathSigner } from './signed-path';
import { readUploadForm } from './upload-form';

const codes: Record<number, string> = {
  400: 'MalformedPOSTRequest',
  403: 'AccessDenied',
  413: 'EntityTooLarge',
};

/** The SDK reads all four elements. */
const errorXml = (code: string, message: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message>` +
  `<RequestId>${randomUUID()}</RequestId><TraceId>local</TraceId></Error>`;

type ReadBytes = (request: Exchange['request'], limit: number) => Promise<Buffer>;

const formFile: ReadBytes = async (request, limit) => {
  const { content, truncated } = await readUploadForm(request, limit);
  if (truncated) throw new HttpRefusal(413, `the file exceeds ${limit} bytes`);
  if (!content) throw new HttpRefusal(400, 'the form has no file');
  return content;
};

export class ObjectUpload {
  constructor(
    private readonly files: FileStore,
    private readonly signer: PathSigner,
    private readonly clock: VirtualClock,
    private readonly uploadBytes: number,
  ) {}

  routes(): Route[] {
    const path = '/files/';
    return [
      { method: 'PUT', path, handle: (exchange) => this.receive(exchange, readBody) },
      { method: 'POST', path, handle: (exchange) => this.receive(exchange, formFile) },
    ];
  }

  private async receive({ request, response, url }: Exchange, read: ReadBytes): Promise<void> {
    try {
      const grant = this.signer.granted('put', url, this.clock.now());
      await this.files.put(grant.path, await read(request, this.uploadBytes));
      reply(response, 200, 'application/xml', '');
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      const code = codes[error.status] ?? 'InvalidRequest';
      reply(response, error.status, 'application/xml', errorXml(code, error.message));
    }
  }
}
