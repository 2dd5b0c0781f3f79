/** Why: the bytes themselves: a file behind its signed link, and the mini-program's upload. */
import { CloudError, invalidParameter } from '../gateway/cloud-error';
import { reply, replyJson, type Exchange } from '../gateway/http-exchange';
import type { FaultControl } from '../sandbox/faults';
import type { VirtualClock } from '../timers/virtual-clock';
import { assertCloudPath, fileIdOf } from './file-id';
import type { FileStore } from './file-store';
import type { PathSigner } from './signed-path';
import { storeOrFail } from './upload-faults';
import { readUploadForm } from './upload-form';

/** What the mini-program's library shows for each code. */
const codes: Record<string, number> = { STORAGE_FILE_TOO_LARGE: -403001, INVALID_PARAM: -501007 };

const headers = { 'cache-control': 'private, max-age=0', 'x-content-type-options': 'nosniff' };

/** A drawing opened by itself may hold scripts; here they would act with the console's rights. */
const headersFor = (type: string): Record<string, string> =>
  type === 'image/svg+xml' ? { ...headers, 'content-security-policy': 'sandbox' } : headers;

export class FileEndpoint {
  constructor(
    private readonly files: FileStore,
    private readonly signer: PathSigner,
    private readonly clock: VirtualClock,
    private readonly faults: FaultControl,
    private readonly uploadBytes: number,
  ) {}

  async get({ response, url }: Exchange): Promise<void> {
    const file = await this.files.get(this.signer.granted('get', url, this.clock.now()).path);
    if (!file) return reply(response, 404, 'text/plain; charset=utf-8', 'no such file\n');
    reply(response, 200, file.type, file.content, headersFor(file.type));
  }

  async upload({ request, response }: Exchange): Promise<void> {
    try {
      const target = { action: 'client.upload', collection: null };
      const moment = this.faults.takeStorageFail();
      const fileID = await this.faults.around(target, () =>
        storeOrFail(moment, request, () => this.store(request)),
      );
      replyJson(response, { fileID });
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      const errCode = codes[error.code] ?? -503001;
      replyJson(response, { errCode, errMsg: `cloud.uploadFile:fail ${error.message}` });
    }
  }

  private async store(request: Exchange['request']): Promise<string> {
    const { fields, content, truncated } = await readUploadForm(request, this.uploadBytes);
    if (truncated)
      throw new CloudError('STORAGE_FILE_TOO_LARGE', `the file exceeds ${this.uploadBytes} bytes`);
    const path = assertCloudPath(fields.get('cloudPath'));
    if (!content) throw invalidParameter('the part "file" is missing');
    await this.files.put(path, content);
    return fileIdOf(path);
  }
}
