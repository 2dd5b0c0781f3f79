/**
 * An act on a candidacy. After a refusal the case is asked for again at once: somebody may have been
 * faster, and the next try is then an informed one.
 */
import { useAct } from '../../platform/query/use-act';
import type { Callable } from '../../platform/call/contract';
import type { Act } from '../../platform/query/use-act';

export function useCaseAct<C extends Callable>(
  contract: C,
  refresh: () => void,
  options: { commandId?: string } = {},
): Act<C> {
  const act = useAct(contract, options);
  return {
    ...act,
    act: async (input) => {
      const reply = await act.act(input);
      if (!reply) refresh();
      return reply;
    },
  };
}
