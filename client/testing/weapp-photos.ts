/** WeChat's camera and the user's own folder: every photo is the same small JPEG, kept in real files. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JPEG } from '../../cloudfunctions/kernel/testing/pictures';

interface Done {
  success?: (result: object) => void;
  fail?: (reason: object) => void;
}

const folder = mkdtempSync(path.join(tmpdir(), 'louyu-photos-'));
const taken = path.join(folder, 'taken.jpg');
writeFileSync(taken, JPEG);

const files = {
  saveFile: ({
    tempFilePath,
    filePath,
    success,
  }: Done & { tempFilePath: string; filePath: string }) => {
    copyFileSync(tempFilePath, filePath);
    success?.({ savedFilePath: filePath });
  },
  access: ({ path: file, success, fail }: Done & { path: string }) =>
    existsSync(file) ? success?.({}) : fail?.({ errMsg: 'access:fail' }),
  unlink: ({ filePath, success }: Done & { filePath: string }) => {
    rmSync(filePath, { force: true });
    success?.({});
  },
  getFileInfo: ({ filePath, success }: Done & { filePath: string }) =>
    success?.({ size: statSync(filePath).size }),
};

/** As WeChat does: a callback where one is given, and a promise in any case. */
const answering =
  (result: (options: { src?: string }) => object) =>
  async (options: Done & { src?: string }): Promise<object> => {
    const answer = result(options);
    options.success?.(answer);
    return answer;
  };

export const photos = {
  env: { USER_DATA_PATH: folder },
  chooseMedia: answering(() => ({ tempFiles: [{ tempFilePath: taken }] })),
  getImageInfo: answering(() => ({ width: 1200, height: 900, type: 'jpeg' })),
  compressImage: answering(({ src }) => ({ tempFilePath: src })),
  getFileSystemManager: () => files,
};
