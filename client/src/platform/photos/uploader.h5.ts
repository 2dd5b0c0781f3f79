/** Sends a kept photo to the local cloud; XMLHttpRequest, because fetch cannot tell how far it is. */
import { z } from '@louyu/shared/contracts/schema';
import { CLOUD_BASE } from '../cloud-base';
import { currentOpenid } from '../openid';
import { CallProblem } from '../call/call-problem';
import { getBlob } from './blob-store.h5';
import { cloudPathOf } from './photo-limits';
import type { Uploader } from './photo-port';

const reply = z.object({ fileID: z.string() });

async function formOf(id: string): Promise<FormData> {
  const blob = await getBlob(id);
  if (!blob) throw new CallProblem('client.photo_lost');
  const form = new FormData();
  form.append('cloudPath', cloudPathOf(id));
  form.append('file', blob, `${id}.jpg`);
  return form;
}

function fileIdOf(text: string): string {
  try {
    return reply.parse(JSON.parse(text)).fileID;
  } catch {
    throw new CallProblem('client.upload');
  }
}

function send(form: FormData, openid: string, progress?: (share: number) => void): Promise<string> {
  const request = new XMLHttpRequest();
  request.open('POST', `${CLOUD_BASE}/client/upload`);
  request.setRequestHeader('x-louyu-openid', openid);
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => progress?.(total ? loaded / total : 0);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new CallProblem('client.upload'));
    request.send(form);
  });
}

export const uploader: Uploader = {
  upload: async (id, onProgress) =>
    fileIdOf(await send(await formOf(id), await currentOpenid(), onProgress)),
};
