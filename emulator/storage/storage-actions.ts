/** Why: the `storage.*` actions of the server SDK, with the platform's ceiling per call. */
import type { ActionHandler } from '../gateway/admin-endpoint';
import { CloudError, invalidParameter } from '../gateway/cloud-error';
import type { Limits } from '../limits';
import type { VirtualClock } from '../timers/virtual-clock';
import { assertCloudPath, fileIdOf, pathOf } from './file-id';
import type { FileStore } from './file-store';
import type { PathSigner } from './signed-path';

const uploadSeconds = 900;

interface Copy {
  src_path?: unknown;
  dst_path?: unknown;
  overwrite?: unknown;
  remove_original?: unknown;
}

interface CopyResult {
  fileId: string;
  code: string;
  message: string;
}

/** A header carries it, so it must be ASCII whatever the path. */
const cosFileIdOf = (fileId: string): string => Buffer.from(fileId).toString('base64');

export class StorageActions {
  constructor(
    private readonly files: FileStore,
    private readonly signer: PathSigner,
    private readonly clock: VirtualClock,
    private readonly limits: Limits,
    private readonly url: string,
  ) {}

  table(): Record<string, ActionHandler> {
    return {
      'storage.getUploadMetadata': async (parameters) => this.uploadMetadata(parameters['path']),
      'storage.batchGetDownloadUrl': async (parameters) =>
        this.downloadUrls(parameters['file_list']),
      'storage.batchCopyFile': async (parameters) => this.copyFiles(parameters['file_list']),
      'storage.getFileAuthority': async (parameters) => this.authority(parameters['fileList']),
      'storage.batchDeleteFile': async (parameters) => this.deleteFiles(parameters['fileid_list']),
    };
  }

  temporaryUrl(path: string, seconds: number): string {
    const expires = this.clock.now() + seconds * 1000;
    return `${this.url}/files/${this.signer.sign('get', path, expires)}`;
  }

  private uploadMetadata(cloudPath: unknown): Record<string, unknown> {
    const path = assertCloudPath(cloudPath);
    const expires = this.clock.now() + uploadSeconds * 1000;
    const url = `${this.url}/files/${this.signer.sign('put', path, expires)}`;
    const fileId = fileIdOf(path);
    const cosFileId = cosFileIdOf(fileId);
    return { data: { url, token: 'local', authorization: 'local', fileId, cosFileId } };
  }

  private listed(list: unknown): unknown[] {
    if (!Array.isArray(list)) throw invalidParameter('the list of files is missing');
    const { filesPerCall } = this.limits;
    if (list.length > filesPerCall) {
      throw invalidParameter(`${list.length} files in one call, at most ${filesPerCall}`);
    }
    return list;
  }

  private downloadUrls(list: unknown): Record<string, unknown> {
    const downloads = this.listed(list).map((each) => {
      const { fileid, max_age: age } = (each ?? {}) as { fileid?: unknown; max_age?: unknown };
      const maxAge = typeof age === 'number' && age > 0 ? age : this.limits.urlSeconds;
      return this.downloadUrl(fileid, maxAge);
    });
    return { data: { download_list: downloads } };
  }

  private downloadUrl(fileID: unknown, maxAge: number): Record<string, unknown> {
    try {
      const path = pathOf(fileID);
      if (!this.files.has(path)) throw new CloudError('STORAGE_FILE_NONEXIST', 'no such file');
      return { fileID, tempFileURL: this.temporaryUrl(path, maxAge), maxAge, code: 'SUCCESS' };
    } catch {
      return { fileID, tempFileURL: '', maxAge, code: 'STORAGE_FILE_NONEXIST' };
    }
  }

  private async copyFiles(list: unknown): Promise<Record<string, unknown>> {
    const copied: CopyResult[] = [];
    // One after the other: a later copy may start from what an earlier one made.
    for (const each of this.listed(list)) copied.push(await this.copyFile((each ?? {}) as Copy));
    return { data: { copy_list: copied } };
  }

  private async copyFile(copy: Copy): Promise<CopyResult> {
    try {
      const [source, target] = [assertCloudPath(copy.src_path), assertCloudPath(copy.dst_path)];
      const file = await this.files.get(source);
      if (!file) throw new CloudError('STORAGE_FILE_NONEXIST', `no such file: ${source}`);
      if (copy.overwrite === false && this.files.has(target)) {
        throw new CloudError('STORAGE_REQUEST_FAIL', `the file exists: ${target}`);
      }
      await this.files.put(target, file.content);
      if (copy.remove_original === true) await this.files.remove(source);
      return { fileId: fileIdOf(target), code: 'SUCCESS', message: '' };
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return { fileId: '', code: error.code, message: error.message };
    }
  }

  /** Files are private here: no user of a client may read one without a function's link. */
  private authority(list: unknown): Record<string, unknown> {
    const data = this.listed(list).map((each) => {
      const { path } = (each ?? {}) as { path?: unknown };
      return { path, cosFileId: cosFileIdOf(String(path)), read: false };
    });
    return { data };
  }

  private async deleteFiles(list: unknown): Promise<Record<string, unknown>> {
    const deleted = this.listed(list).map(async (fileID) => {
      const removed = await Promise.resolve()
        .then(() => this.files.remove(pathOf(fileID)))
        .catch(() => false);
      return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
    });
    return { data: { delete_list: await Promise.all(deleted) } };
  }
}
