/** WeChat's storage: 10 MB in all, 1 MB a key, kept until the mini-program is deleted. */
import Taro from '@tarojs/taro';
import type { Store } from './store-port';

async function get(key: string): Promise<unknown> {
  try {
    const { data } = await Taro.getStorage<unknown>({ key });
    return data;
  } catch {
    return null; // WeChat rejects for a key that was never written
  }
}

export const store: Store = {
  get,
  set: async (key, value) => void (await Taro.setStorage({ key, data: value })),
  remove: async (key) => void (await Taro.removeStorage({ key })),
  list: async (prefix) => Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix)),
};
