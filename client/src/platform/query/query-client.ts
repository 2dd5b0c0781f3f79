/**
 * One cache for every page. Failures that may pass are retried once; refusals never are, since a
 * second identical question gets the same no.
 */
import { QueryClient } from '@tanstack/react-query';
import { CallProblem } from '../call/call-problem';

const FRESH_MS = 15_000;

const shouldRetry = (failures: number, thrown: Error): boolean =>
  failures < 1 && thrown instanceof CallProblem && thrown.passing;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', // the phone's own idea of being online is often wrong
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: shouldRetry,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** After another person took over the phone, nothing of the last one may be shown: what is open asks anew. */
export const forgetEverything = (): Promise<void> => queryClient.resetQueries();
