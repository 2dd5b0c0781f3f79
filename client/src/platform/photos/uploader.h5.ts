/** Sends a kept photo to the local cloud. */
import { CallProblem } from '../call/call-problem';
import { formWith, sendForm } from '../files/send-form.h5';
import { getBlob } from './blob-store.h5';
import { cloudPathOf } from './photo-limits';
import type { Uploader } from './photo-port';

async function formOf(id: string): Promise<FormData> {
  const blob = await getBlob(id);
  if (!blob) throw new CallProblem('client.photo_lost');
  return formWith(cloudPathOf(id), blob, `${id}.jpg`);
}

export const uploader: Uploader = {
  upload: async (id, onProgress) => sendForm(await formOf(id), 'client.upload', onProgress),
};
