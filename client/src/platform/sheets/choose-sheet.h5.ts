/** In the browser: a file from the disk. */
import { formWith, sendForm } from '../files/send-form.h5';
import { ENDINGS, cloudPathFor } from './sheet-limits';
import type { ChooseSheet } from './sheet-port';

function askForFile(): Promise<File | undefined> {
  const input = document.createElement('input');
  const accept = ENDINGS.map((ending) => `.${ending}`).join(',');
  Object.assign(input, { type: 'file', accept });
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

export const chooseSheet: ChooseSheet = async () => {
  const file = await askForFile();
  if (!file) return undefined;
  const { name, size: bytes } = file;
  const form = formWith(cloudPathFor({ name, bytes }), file, name);
  return { name, bytes, send: (onProgress) => sendForm(form, 'client.sheet_upload', onProgress) };
};
