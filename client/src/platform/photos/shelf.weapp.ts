/** Kept photos in WeChat: files in the user's own folder, 200 MB, which the system does not sweep. */
import Taro from '@tarojs/taro';
import { newId } from '../new-id';
import type { KeptPhoto, PhotoShelf } from './photo-port';

export const pathOf = (id: string): string => `${Taro.env.USER_DATA_PATH ?? ''}/${id}.jpg`;

const settled = (
  run: (done: { success: () => void; fail: () => void }) => void,
): Promise<boolean> =>
  new Promise((resolve) => run({ success: () => resolve(true), fail: () => resolve(false) }));

export async function keepFile(tempFilePath: string): Promise<KeptPhoto | undefined> {
  const id = newId();
  const filePath = pathOf(id);
  const kept = await settled((done) =>
    Taro.getFileSystemManager().saveFile({ tempFilePath, filePath, ...done }),
  );
  return kept ? { id, url: filePath } : undefined;
}

export const shelf: PhotoShelf = {
  find: async (id) => {
    const path = pathOf(id);
    const there = await settled((done) => Taro.getFileSystemManager().access({ path, ...done }));
    return there ? { id, url: path } : undefined;
  },
  drop: async (id) => {
    const filePath = pathOf(id);
    await settled((done) => Taro.getFileSystemManager().unlink({ filePath, ...done }));
  },
};
