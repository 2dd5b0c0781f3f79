/** In WeChat: a file that lies in a chat, the only place where it lets a mini-program look. */
import Taro from '@tarojs/taro';
import { CallProblem } from '../call/call-problem';
import { ENDINGS, cloudPathFor } from './sheet-limits';
import type { ChooseSheet } from './sheet-port';

const failureText = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown ? String(thrown.errMsg) : '';

async function askForFile() {
  try {
    const extension = [...ENDINGS];
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension });
    return tempFiles[0];
  } catch (thrown) {
    if (failureText(thrown).includes('cancel')) return undefined;
    throw new CallProblem('client.sheet_refused');
  }
}

async function send(cloudPath: string, filePath: string, onProgress: (share: number) => void) {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath }).catch(() => {
    throw new CallProblem('client.sheet_upload');
  });
  onProgress(1);
  return fileID;
}

export const chooseSheet: ChooseSheet = async () => {
  const file = await askForFile();
  if (!file) return undefined;
  const { name, size: bytes, path } = file;
  const cloudPath = cloudPathFor({ name, bytes });
  return { name, bytes, send: (onProgress) => send(cloudPath, path, onProgress) };
};
