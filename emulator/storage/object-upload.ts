/**
 * Why: the object store's side of an upload: SDKs from 3 on PUT the bytes to the signed URL, older
 * ones (wx-server-sdk 3 among them) POST a form there. Both read a refusal as the store's XML.
 */
import { randomUUID } from 'node:crypto';
import { CloudError } from '../gateway/cloud-error';
import { HttpRefusal, readBody, reply, type Exchange } from '../gateway/http-exchange';
import type { Route } from '../gateway/router';
import type { VirtualClock } from '../timers/virtual-clock';
import type { FaultControl } from '../sandbox/faults';
import type { FileStore } from './file-store';
import type { PathSigner } from './signed-path';
import { storeOrFail } from './upload-faults';
import { readUploadForm } from './upload-form';

const codes: Record<number, string> = {
  400: 'MalformedPOSTRequest',
  403: 'AccessDenied',
  413: 'EntityTooLarge',
  503: 'ServiceUnavailable',
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

export interface UploadParts {
  signer: PathSigner;
  clock: VirtualClock;
  faults: FaultControl;
  uploadBytes: number;
}

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpRefusal) return error.status;
  return error instanceof CloudError ? 503 : undefined;
};

export class ObjectUpload {
  constructor(
    private readonly files: FileStore,
    private readonly parts: UploadParts,
  ) {}

  routes(): Route[] {
    const path = '/files/';
    return [
      { method: 'PUT', path, handle: (exchange) => this.receive(exchange, readBody) },
      { method: 'POST', path, handle: (exchange) => this.receive(exchange, formFile) },
    ];
  }

  private async receive(exchange: Exchange, read: ReadBytes): Promise<void> {
    const target = { action: 'storage.putObject', collection: null };
    try {
      await this.parts.faults.around(target, () => this.store(exchange, read));
      reply(exchange.response, 200, 'application/xml', '');
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined) throw error;
      const text = error instanceof Error ? error.message : '';
      const body = errorXml(codes[status] ?? 'InvalidRequest', text);
      reply(exchange.response, status, 'application/xml', body);
    }
  }

  private async store({ request, url }: Exchange, read: ReadBytes): Promise<void> {
    const { signer, clock, faults, uploadBytes } = this.parts;
    const grant = signer.granted('put', url, clock.now());
    await storeOrFail(faults.takeStorageFail(), request, async () =>
      this.files.put(grant.path, await read(request, uploadBytes)),
    );
  }
}
