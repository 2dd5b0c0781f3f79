/** Why: the bytes themselves: a file behind its signed link, and the mini-program's upload. */
import { CloudError } from '../gateway/cloud-error';
import { reply, replyJson, type Exchange } from '../gateway/http-exchange';
import type { FaultControl } from '../sandbox/faults';
import type { VirtualClock } from '../timers/virtual-clock';
import { assertCloudPath, fileIdOf } from './file-id';
import type { FileStore } from './file-store';
import type { PathSigner } from './signed-path';
import { readUploadForm } from './upload-form';

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
    const file = await this.files.get(this.signer.granted('get', url, this.clock.now()).path);
    if (!file) return reply(response, 404, 'text/plain; charset=utf-8', 'no such file\n');
    const headers = { 'cache-control': 'private, max-age=0', 'x-content-type-options': 'nosniff' };
    reply(response, 200, file.type, file.content, headers);
  }

  async upload({ request, response }: Exchange): Promise<void> {
    const upload = await readUploadForm(request, this.uploadBytes);
    try {
      await this.faults.before('storage');
      if (upload.truncated)
        return this.refuse(response, tooLarge, `the file exceeds ${this.uploadBytes} bytes`);
      const path = assertCloudPath(upload.fields.get('cloudPath'));
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
}
