/** Choosing photos in the browser; drawing them anew drops place and camera from the file. */
import { CallProblem } from '../call/call-problem';
import { JPEG_QUALITY, fitted, isPhoto, refuseTooBig } from './photo-limits';
import { keepBlob } from './shelf.h5';
import type { Camera, KeptPhoto } from './photo-port';

function askForFiles(many: boolean): Promise<File[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: 'image/jpeg,image/png', multiple: many });
  return new Promise((resolve) => {
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

async function pictureOf(file: File): Promise<ImageBitmap> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  if (!isPhoto(head)) throw new CallProblem('client.photo_kind');
  return createImageBitmap(file).catch(() => {
    throw new CallProblem('client.photo_kind');
  });
}

function drawn(picture: ImageBitmap): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted(picture.width, picture.height));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new CallProblem('client.photo_kind'));
    canvas.toBlob(take, 'image/jpeg', JPEG_QUALITY);
  });
}

async function keep(file: File): Promise<KeptPhoto> {
  const blob = await drawn(await pictureOf(file));
  refuseTooBig(blob.size);
  return keepBlob(blob);
}

export const camera: Camera = {
  choose: async (max) => {
    const files = await askForFiles(max > 1);
    return Promise.all(files.slice(0, max).map(keep));
  },
};
