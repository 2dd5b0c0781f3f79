/** Why: a fileID names environment, bucket and path; the same path always has the same id. */
import { CloudError, invalidParameter } from '../gateway/cloud-error';
import { cloudIdentity } from '../functions/platform-environment';

const prefix = `cloud://${cloudIdentity.environment}.${cloudIdentity.bucket}/`;

export const assertCloudPath = (path: unknown): string => {
  const valid =
    typeof path === 'string' &&
    path.length > 0 &&
    path.length <= 850 &&
    !path.startsWith('/') &&
    !path.includes('//') &&
    !path.split('/').includes('..') &&
    !/\p{Cc}/u.test(path);
  if (!valid) throw invalidParameter(`invalid cloudPath: ${String(path).slice(0, 100)}`);
  return path;
};

export const fileIdOf = (path: string): string => prefix + path;

export const pathOf = (fileId: unknown): string => {
  if (typeof fileId === 'string' && fileId.startsWith(prefix)) return fileId.slice(prefix.length);
  throw new CloudError('STORAGE_FILE_NONEXIST', `no such file: ${String(fileId).slice(0, 200)}`);
};
