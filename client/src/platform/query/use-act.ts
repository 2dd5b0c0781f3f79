/**
 * One act of a person: submit, sign, send. The act keeps its `commandId` until the server has
 * answered with success, so a second tap after a lost connection can never write twice.
 */
import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asCallProblem } from '../call/call-problem';
import { call } from '../call/call';
import { newId } from '../new-id';
import type { CallProblem } from '../call/call-problem';
import type { Callable, InputOf, OutputOf } from '../call/contract';
import type { Reply } from '../call/call';

export interface Act<C extends Callable> {
  /** Resolves with the reply, or with `undefined` when `problem` says why not. */
  act: (input: InputOf<C>) => Promise<OutputOf<C> | undefined>;
  pending: boolean;
  problem: CallProblem | undefined;
  /** The reply once it worked: draw the receipt. */
  done: Reply<OutputOf<C>> | undefined;
  /** Forgets problem and reply; the next act is a new one. */
  reset: () => void;
}

/** `commandId` comes from the draft where there is one; otherwise it lives with the screen. */
export function useAct<C extends Callable>(
  contract: C,
  { commandId }: { commandId?: string } = {},
): Act<C> {
  const cache = useQueryClient();
  const own = useRef<string>();
  const mutation = useMutation({
    mutationFn: (input: InputOf<C>) =>
      call(contract, input, { commandId: commandId ?? (own.current ??= newId()) }),
    onSuccess: () => {
      own.current = undefined;
      // An event may have changed any list (a submitted round opens hazards), so all that is on screen is asked again.
      void cache.invalidateQueries();
    },
  });
  return {
    act: (input) =>
      mutation.mutateAsync(input).then(
        (reply) => reply.data,
        () => undefined,
      ),
    pending: mutation.isPending,
    problem: mutation.error ? asCallProblem(mutation.error) : undefined,
    done: mutation.data,
    reset: () => {
      own.current = undefined;
      mutation.reset();
    },
  };
}
