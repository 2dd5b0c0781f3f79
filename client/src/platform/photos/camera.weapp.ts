/** WeChat's camera and album; the album is asked for only at this tap. */
import Taro from '@tarojs/taro';
import { CallProblem } from '../call/call-problem';
import { JPEG_QUALITY, fitted, refuseTooBig } from './photo-limits';
import { keepFile } from './shelf.weapp';
import type { Camera, KeptPhoto } from './photo-port';

const failureText = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown ? String(thrown.errMsg) : '';

async function askForFiles(count: number): Promise<string[]> {
  try {
    const chosen = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return chosen.tempFiles.map((file) => file.tempFilePath);
  } catch (thrown) {
    if (failureText(thrown).includes('cancel')) return [];
    throw new CallProblem('client.photo_refused');
  }
}

async function compressed(src: string): Promise<string> {
  const { width, height, type } = await Taro.getImageInfo({ src });
  if (type !== 'jpeg' && type !== 'jpg' && type !== 'png')
    throw new CallProblem('client.photo_kind');
  const size = fitted(width, height);
  const { tempFilePath } = await Taro.compressImage({
    src,
    quality: JPEG_QUALITY * 100,
    compressedWidth: size.width,
    compressedHeight: size.height,
  });
  return tempFilePath;
}

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: () => reject(new CallProblem('client.photo_lost')),
    }),
  );

async function keep(src: string): Promise<KeptPhoto> {
  const path = await compressed(src);
  refuseTooBig(await sizeOf(path));
  const kept = await keepFile(path);
  if (!kept) throw new CallProblem('client.photo_lost');
  return kept;
}

export const camera: Camera = {
  choose: async (max) => Promise.all((await askForFiles(max)).map(keep)),
};
