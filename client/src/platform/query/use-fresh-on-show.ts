/** Asks again what a page shows, when one comes back to it after a while; pages of the tab bar never close. */
import { useQueryClient } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import type { Callable } from '../call/contract';

export function useFreshOnShow(...contracts: Callable[]): void {
  const cache = useQueryClient();
  useDidShow(() => {
    for (const { procedure } of contracts)
      void cache.refetchQueries(
        { queryKey: [procedure], type: 'active', stale: true },
        { cancelRefetch: false },
      );
  });
}
