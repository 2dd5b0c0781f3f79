/** Sends a kept photo to WeChat's cloud storage. */
import Taro from '@tarojs/taro';
import { CallProblem } from '../call/call-problem';
import { cloudPathOf } from './photo-limits';
import { pathOf, shelf } from './shelf.weapp';
import type { Uploader } from './photo-port';

export const uploader: Uploader = {
  upload: async (id, onProgress) => {
    if (!(await shelf.find(id))) throw new CallProblem('client.photo_lost');
    const file = { cloudPath: cloudPathOf(id), filePath: pathOf(id) };
    const { fileID } = await Taro.cloud.uploadFile(file).catch(() => {
      throw new CallProblem('client.upload');
    });
    onProgress?.(1);
    return fileID;
  },
};
