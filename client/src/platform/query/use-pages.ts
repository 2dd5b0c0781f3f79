/** A list that the server hands out page by page; what was shown stays while the next one comes. */
import { useEffect } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { asCallProblem } from '../call/call-problem';
import { call } from '../call/call';
import { readKey } from './use-read';
import type { CallProblem } from '../call/call-problem';
import type { Callable, InputOf, OutputOf } from '../call/contract';
import type { Reply } from '../call/call';

export interface Pages<Row> {
  /** Everything asked for so far; `undefined` before the first answer. */
  rows: Row[] | undefined;
  problem: CallProblem | undefined;
  /** Nothing to show yet: draw the skeleton. */
  loading: boolean;
  /** Whether the server has further rows. */
  more: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

type RowOf<C extends Callable> = OutputOf<C> extends { rows: (infer Row)[] } ? Row : never;

interface Paged {
  next: string | null;
}

interface PagesOptions {
  /** Asks on until nothing is left, for a short list whose order only holds when it is whole. */
  all?: boolean;
  /** `false` waits. */
  when?: boolean;
}

/** `input` without its cursor `after`, which this hook keeps. */
export const usePages = <C extends Callable>(
  contract: C,
  input: Omit<InputOf<C>, 'after'>,
  options: PagesOptions = {},
): Pages<RowOf<C>> =>
  usePagesOf(contract, input, (page) => (page as { rows: RowOf<C>[] }).rows, options);

/** Like `usePages`, for an answer that keeps its rows elsewhere. */
export function usePagesOf<C extends Callable, Row>(
  contract: C,
  input: Omit<InputOf<C>, 'after'>,
  rowsOf: (page: OutputOf<C>) => Row[],
  { all = false, when = true }: PagesOptions = {},
): Pages<Row> {
  const query = useInfiniteQuery({
    queryKey: [...readKey(contract, input), 'pages'],
    enabled: when,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const reply = await call(contract, { ...input, after: pageParam } as InputOf<C>);
      return reply as Reply<OutputOf<C> & Paged>;
    },
    getNextPageParam: ({ data }) => data.next,
  });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const goOn = all && hasNextPage && !isFetchingNextPage && !isError;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  return {
    rows: query.data?.pages.flatMap(({ data }) => rowsOf(data)),
    problem: query.error ? asCallProblem(query.error) : undefined,
    loading: when && query.isPending,
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
