/**
 * Why: an upload that fails. `before`: refused, nothing was taken. `middle`: the connection ends
 * with half the bytes; an object only exists once it is whole, so nothing is stored and an older
 * file of that path stays. `after`: it is stored and the answer is lost; what the client takes
 * for a failure leaves a file that nobody refers to.
 */
import type { IncomingMessage } from 'node:http';
import { CloudError } from '../gateway/cloud-error';
import type { StorageMoment } from '../sandbox/faults';
import { Unanswered } from '../sandbox/operation-faults';

const half = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    const wanted = Number(request.headers['content-length'] ?? 0) / 2;
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size >= wanted) resolve();
    });
    request.on('close', () => resolve());
  });

/** @param store takes the whole body and keeps the file */
export const storeOrFail = async <Stored>(
  moment: StorageMoment | null,
  request: IncomingMessage,
  store: () => Promise<Stored>,
): Promise<Stored> => {
  if (moment === 'before') {
    throw new CloudError('STORAGE_REQUEST_FAIL', 'a fault was provoked (storageFail before)');
  }
  if (moment === 'middle') await half(request);
  else {
    const stored = await store();
    if (moment === null) return stored;
  }
  // Of a request that is read whole, destroying the request would leave the connection open.
  request.socket.destroy();
  throw new Unanswered(`the upload broke off (storageFail ${moment})`);
};
