/**
 * Submits an act through the outbox: it is safe on the phone first, then sent. Three ends: a receipt;
 * kept until the network returns; refused, with the form still there to mend.
 */
import { useState } from 'react';
import { outbox } from './the-outbox';
import type { Callable, InputOf, OutputOf } from '../call/contract';
import type { CallProblem } from '../call/call-problem';

interface Submission<C extends Callable> {
  submit: (input: InputOf<C>) => Promise<void>;
  pending: boolean;
  /** The receipt. */
  done: OutputOf<C> | undefined;
  /** On the phone, waiting for the network. */
  waiting: boolean;
  problem: CallProblem | undefined;
}

interface SubmitOptions {
  /** The draft's. */
  commandId: string;
  /** As the ribbon calls it: 3-412. */
  label: string;
  /** The draft's name, so that a screen finds its own act again. */
  about?: string;
}

type Stage<C extends Callable> = Omit<Submission<C>, 'submit'>;

const still = { pending: false, done: undefined, waiting: false, problem: undefined };

export function useSubmit<C extends Callable>(contract: C, options: SubmitOptions): Submission<C> {
  const [stage, setStage] = useState<Stage<C>>(still);
  const submit = async (input: InputOf<C>) => {
    setStage({ ...still, pending: true });
    const act = { ...options, procedure: contract.procedure, input };
    const outcome = await outbox.submit(act);
    if (outcome.kind === 'sent') return setStage({ ...still, done: outcome.data as OutputOf<C> });
    if (outcome.kind === 'waiting') return setStage({ ...still, waiting: true });
    await outbox.takeBack(options.commandId); // the form still has everything, photos included
    return setStage({ ...still, problem: outcome.problem });
  };
  return { ...stage, submit };
}
