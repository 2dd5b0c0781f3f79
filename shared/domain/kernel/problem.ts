/**
 * One way to say no. Rules and the pipeline refuse with a `Problem`: a code that
 * `shared/messages/problems.ts` must have Chinese text for (a missing text does not
 * compile) and details that are safe to show: never personal content.
 */
import type { ProblemCode } from './problem-codes';

export type ProblemDetails = Record<string, string | number | boolean | string[]>;

export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** Asserts a precondition in one line; throws `Problem(code, details)` when it does not hold. */
export function ensure(
  holds: unknown,
  code: ProblemCode,
  details: ProblemDetails = {},
): asserts holds {
  if (!holds) throw new Problem(code, details);
}
