/** Runs something when the page opens and whenever one comes back to it. */
import { useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';

export function useOnShow(run: () => unknown): void {
  useDidShow(() => void run());
  useEffect(() => void run(), [run]);
}
