/**
 * The one error that a screen handles. It carries a code to branch on and a Chinese text that
 * says what happened, that what was typed is safe, and what to do next.
 */
import { problemText } from '@louyu/shared/messages/problems';
import { DEVICE_PROBLEMS, isDeviceProblem } from './device-problems';
import type { ClientProblemCode } from '@louyu/shared/messages/problems';
import type { DeviceProblemCode } from './device-problems';
import type { ProblemCode } from '@louyu/shared/domain/kernel/problem-codes';
import type { ProblemDetails } from '@louyu/shared/domain/kernel/problem';

export type CallProblemCode = ProblemCode | ClientProblemCode | DeviceProblemCode;

const textOf = (code: CallProblemCode, details: ProblemDetails): string =>
  isDeviceProblem(code) ? DEVICE_PROBLEMS[code] : problemText(code, details);

export class CallProblem extends Error {
  override readonly name = 'CallProblem';
  readonly text: string;

  constructor(
    readonly code: CallProblemCode,
    readonly details: ProblemDetails = {},
    /** Quoted to whoever looks the attempt up in the logs; absent when nothing was sent. */
    readonly requestId?: string,
  ) {
    const text = textOf(code, details);
    super(text);
    this.text = text;
  }

  /** Whether the same act may succeed later without any change by the person. */
  get passing(): boolean {
    return PASSING.has(this.code);
  }
}

const PASSING: ReadonlySet<CallProblemCode> = new Set([
  'client.offline',
  'client.platform',
  'client.upload',
  'kernel.busy',
  'kernel.internal',
]);

export const asCallProblem = (thrown: unknown): CallProblem =>
  thrown instanceof CallProblem ? thrown : new CallProblem('client.platform');
