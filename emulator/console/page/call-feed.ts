/**
 * Why: the list of calls grows at its head while somebody reads it. Only what is new is asked
 * for, from the oldest call that had not ended yet; how much is kept is bounded.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CallPage, CallRecord } from '../../functions/call-journal';
import { get, messageOf, useEverySecond } from './cloud-requests';

export interface CallFeed {
  loaded: boolean;
  /** Newest first. */
  calls: CallRecord[];
  error: string | undefined;
  /** Asks for older ones; undefined when there are none. */
  older: (() => void) | undefined;
}

type Known = Map<number, CallRecord>;

const most = 500;
const atOnce = 100;

const askFrom = (known: Known): number => {
  const running = [...known.values()].filter((call) => call.state === 'running');
  if (running.length > 0) return Math.min(...running.map((call) => call.number)) - 1;
  return Math.max(0, ...known.keys());
};

const kept = (known: Known): Known => {
  const excess = [...known.keys()].sort((left, right) => left - right).slice(0, -most);
  excess.forEach((number) => known.delete(number));
  return known;
};

const firstPage = (signal: AbortSignal): Promise<CallPage> =>
  get<CallPage>(`sandbox/calls?limit=${atOnce}`, signal);

/** Everything after a number, over as many pages as a burst of calls fills. */
const sincePage = async (after: number, signal: AbortSignal): Promise<CallPage> => {
  const path = `sandbox/calls?limit=${atOnce}&after=${after}`;
  const page = await get<CallPage>(path, signal);
  while (page.next !== null) {
    const further = await get<CallPage>(`${path}&cursor=${page.next}`, signal);
    page.calls.push(...further.calls);
    page.next = further.next;
  }
  return page;
};

export const useCalls = (): CallFeed => {
  const [known, setKnown] = useState<Known>();
  const [next, setNext] = useState<number | null>(null);
  const [error, setError] = useState<string>();
  const current = useRef<Known>(new Map());
  const add = (page: CallPage): void => {
    page.calls.forEach((call) => current.current.set(call.number, call));
    setKnown(new Map(kept(current.current)));
  };
  const newest = async (signal: AbortSignal): Promise<void> => {
    const after = askFrom(current.current);
    const page = await (after === 0 ? firstPage(signal) : sincePage(after, signal));
    if (signal.aborted) return;
    if (after === 0) setNext(page.next);
    if (page.calls.length > 0 || after === 0) add(page);
    setError(undefined);
  };
  useEverySecond(async (signal) => {
    await newest(signal).catch((failure: unknown) => {
      if (!signal.aborted) setError(messageOf(failure));
    });
  }, 'calls');
  const older = async (): Promise<void> => {
    const page = await get<CallPage>(`sandbox/calls?limit=${atOnce}&cursor=${next}`);
    setNext(page.next);
    add(page);
  };
  const calls = useMemo(
    () => [...(known?.values() ?? [])].sort((left, right) => right.number - left.number),
    [known],
  );
  return {
    loaded: known !== undefined,
    calls,
    error,
    older: next === null ? undefined : () => void older().catch(() => undefined),
  };
};
