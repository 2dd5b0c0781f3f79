/** A screen's question to the server, kept fresh and shared between pages. */
import { useQuery } from '@tanstack/react-query';
import { asCallProblem } from '../call/call-problem';
import { call } from '../call/call';
import type { CallProblem } from '../call/call-problem';
import type { Callable, InputOf, OutputOf } from '../call/contract';

export interface Read<T> {
  data: T | undefined;
  /** When the server answered; an offline screen says so. */
  serverTime: string | undefined;
  /** Why there is no fresh answer; old `data` may still be there beside it. */
  problem: CallProblem | undefined;
  /** Nothing to show yet: draw the skeleton. */
  loading: boolean;
  /** Something is shown and being asked again. */
  refreshing: boolean;
  retry: () => void;
}

export const readKey = (contract: Callable, input: unknown) => [contract.procedure, input] as const;

/** `when: false` waits, e.g. until a code has been scanned. */
export function useRead<C extends Callable>(
  contract: C,
  input: InputOf<C>,
  { when = true }: { when?: boolean } = {},
): Read<OutputOf<C>> {
  const query = useQuery({
    queryKey: readKey(contract, input),
    queryFn: () => call(contract, input),
    enabled: when,
  });
  return {
    data: query.data?.data,
    serverTime: query.data?.serverTime,
    problem: query.error ? asCallProblem(query.error) : undefined,
    loading: when && query.isPending,
    refreshing: query.isRefetching,
    retry: () => void query.refetch(),
  };
}
