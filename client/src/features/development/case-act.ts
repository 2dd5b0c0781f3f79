/**
 * An act on a candidacy. When somebody was faster, the case is asked for again at once, so that the
 * next try is an informed one.
 */
import { useEffect } from 'react';
import { useAct } from '../../platform/query/use-act';
import type { Callable } from '../../platform/call/contract';
import type { Act } from '../../platform/query/use-act';

export function useCaseAct<C extends Callable>(
  contract: C,
  refresh: () => void,
  options: { commandId?: string } = {},
): Act<C> {
  const act = useAct(contract, options);
  const stale = act.problem?.code === 'kernel.stale';
  useEffect(() => {
    if (stale) refresh();
    // Asked again once per refusal, not whenever the page is drawn.
  }, [stale]);
  return act;
}
