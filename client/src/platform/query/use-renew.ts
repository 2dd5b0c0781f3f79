/** Everything on screen is asked again: something moved on the server that no act of this page did. */
import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';

export function useRenew(): () => void {
  const cache = useQueryClient();
  return useCallback(() => void cache.invalidateQueries(), [cache]);
}
