/** A contract as the caller sees it: what goes in, what comes out, and how to reach it. */
import type { Contract } from '@louyu/shared/contracts/contract';
import type { z } from '@louyu/shared/contracts/schema';

export type Callable = Pick<
  Contract,
  'procedure' | 'function' | 'kind' | 'identity' | 'input' | 'output'
>;

export type InputOf<C extends Callable> = z.input<C['input']>;
export type OutputOf<C extends Callable> = z.output<C['output']>;
