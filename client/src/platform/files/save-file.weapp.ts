/** In WeChat a file lands in the user's folder and opens in the viewer, whose menu sends it on. */
import Taro from '@tarojs/taro';
import type { SaveFile } from './save-file-port';

const written = (filePath: string, base64: string): Promise<void> =>
  new Promise((resolve, reject) =>
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );

export const saveFile: SaveFile = async ({ name, base64 }) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;
  await written(filePath, base64);
  await Taro.openDocument({ filePath, showMenu: true });
};
