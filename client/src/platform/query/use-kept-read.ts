/**
 * A question whose last answer stays on the phone: where there is no network the screen shows what
 * was seen last, and says so.
 */
import { useEffect, useState } from 'react';
import { store } from '../storage/store';
import { KEPT } from './kept-prefix';
import { useRead } from './use-read';
import type { Callable, InputOf, OutputOf } from '../call/contract';
import type { Read } from './use-read';

export interface KeptRead<T> extends Read<T> {
  /** What is shown was kept on the phone and is not confirmed yet. */
  kept: boolean;
}

interface Kept<T> {
  data: T;
  serverTime: string;
}

const keyOf = ({ procedure }: Callable, input: unknown): string =>
  `${KEPT}${procedure}:${JSON.stringify(input)}`;

function understood<C extends Callable>(contract: C, stored: unknown): Kept<OutputOf<C>> | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('data' in stored) || !('serverTime' in stored)) return null;
  const read = contract.output.safeParse(stored.data);
  if (!read.success || typeof stored.serverTime !== 'string') return null;
  return { data: read.data as OutputOf<C>, serverTime: stored.serverTime };
}

/** The kept answer; `undefined` while it is looked up. */
function useKept<C extends Callable>(contract: C, key: string) {
  const [kept, setKept] = useState<Kept<OutputOf<C>> | null>();
  useEffect(() => {
    let gone = false;
    void store.get(key).then((stored) => {
      if (!gone) setKept(understood(contract, stored));
    });
    return () => {
      gone = true;
    };
  }, [contract, key]);
  return kept;
}

export function useKeptRead<C extends Callable>(
  contract: C,
  input: InputOf<C>,
  options: { when?: boolean } = {},
): KeptRead<OutputOf<C>> {
  const read = useRead(contract, input, options);
  const { data, serverTime, problem } = read;
  const key = keyOf(contract, input);
  const kept = useKept(contract, key);
  useEffect(() => {
    if (data !== undefined) void store.set(key, { data, serverTime });
  }, [key, data, serverTime]);
  // A refusal is an answer too: what was kept before it is no longer theirs to see.
  if (data !== undefined || !kept || (problem && !problem.passing)) return { ...read, kept: false };
  return { ...read, ...kept, loading: false, kept: true };
}
