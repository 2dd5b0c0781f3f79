/** WeChat's view: asked once, then told. */
import Taro from '@tarojs/taro';
import type { Network } from './network-port';

let connected = true;
const listeners = new Set<(online: boolean) => void>();

function note(online: boolean): void {
  if (online === connected) return;
  connected = online;
  listeners.forEach((listener) => listener(online));
}

Taro.onNetworkStatusChange(({ isConnected }) => note(isConnected));
void Taro.getNetworkType({ success: ({ networkType }) => note(networkType !== 'none') });

export const network: Network = {
  online: () => connected,
  onChange: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
