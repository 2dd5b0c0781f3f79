/** Why: the bytes themselves: signed GET and PUT of a file, and the mini-program's upload. */
import busboy from 'busboy';
import { CloudError } from '../gateway/cloud-error';
import { HttpRefusal, readBody, reply, replyJson, type Exchange } from '../gateway/http-exchange';
import type { FaultControl } from '../sandbox/faults';
import type { VirtualClock } from '../timers/virtual-clock';
import { assertCloudPath, fileIdOf } from './file-id';
import type { FileStore } from './file-store';
import type { PathSigner, Purpose } from './signed-path';

interface Upload {
  cloudPath: string | undefined;
  content: Buffer | undefined;
  truncated: boolean;
}

const tooLarge = -403001;
const invalid = -501007;

export class FileEndpoint {
  constructor(
    private readonly files: FileStore,
    private readonly signer: PathSigner,
    private readonly clock: VirtualClock,
    private readonly faults: FaultControl,
    private readonly uploadBytes: number,
  ) {}

  async get({ response, url }: Exchange): Promise<void> {
    const file = await this.files.get(this.granted('get', url));
    if (!file) return reply(response, 404, 'text/plain; charset=utf-8', 'no such file\n');
    const headers = { 'cache-control': 'private, max-age=0', 'x-content-type-options': 'nosniff' };
    reply(response, 200, file.type, file.content, headers);
  }

  async put({ request, response, url }: Exchange): Promise<void> {
    const path = this.granted('put', url);
    const content = await readBody(request, this.uploadBytes);
    await this.files.put(path, content);
    reply(response, 200, 'application/xml', '');
  }

  async upload({ request, response }: Exchange): Promise<void> {
    const upload = await this.readUpload(request);
    try {
      await this.faults.before('storage');
      if (upload.truncated)
        return this.refuse(response, tooLarge, `the file exceeds ${this.uploadBytes} bytes`);
      const path = assertCloudPath(upload.cloudPath);
      if (!upload.content) return this.refuse(response, invalid, 'the part "file" is missing');
      await this.files.put(path, upload.content);
      replyJson(response, { fileID: fileIdOf(path) });
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      this.refuse(response, error.code === 'INVALID_PARAM' ? invalid : -503001, error.message);
    }
  }

  private refuse(response: Exchange['response'], errCode: number, message: string): void {
    replyJson(response, { errCode, errMsg: `cloud.uploadFile:fail ${message}` });
  }

  private granted(purpose: Purpose, url: URL): string {
    const grant = this.signer.open(purpose, url.pathname.slice('/files/'.length));
    if (!grant || grant.expires < this.clock.now()) {
      throw new HttpRefusal(403, 'the link is not valid or has expired');
    }
    return grant.path;
  }

  private readUpload(request: Exchange['request']): Promise<Upload> {
    return new Promise((resolve, reject) => {
      const upload: Upload = { cloudPath: undefined, content: undefined, truncated: false };
      const broken = (): void => reject(new HttpRefusal(400, 'malformed multipart body'));
      try {
        const form = busboy({
          headers: request.headers,
          defParamCharset: 'utf8',
          limits: { fileSize: this.uploadBytes, files: 1, fields: 20 },
        });
        form.on('field', (name, value) => {
          if (name === 'cloudPath') upload.cloudPath = value;
        });
        form.on('file', (_, stream) => this.collect(stream, upload));
        form.on('close', () => resolve(upload));
        form.on('error', broken);
        request.on('error', broken);
        request.on('close', () => request.complete || broken());
        request.pipe(form);
      } catch {
        broken();
      }
    });
  }

  private collect(stream: NodeJS.ReadableStream, upload: Upload): void {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('limit', () => (upload.truncated = true));
    stream.on('end', () => (upload.content = Buffer.concat(chunks)));
    stream.on('error', () => (upload.truncated = true));
  }
}
