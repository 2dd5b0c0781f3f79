/**
 * The only way from a screen to the server: `call(contract, input)`. The contract's own schema
 * refuses first, then the platform's size limit, so that what cannot succeed is never sent.
 */
import { noteServerTime } from '../clock/server-clock';
import { newId } from '../new-id';
import { CallProblem } from './call-problem';
import { byteLength } from './byte-length';
import { readEnvelope } from './envelope';
import { carry } from './transport';
import type { Callable, InputOf, OutputOf } from './contract';
import type { CallBody } from './transport-port';

/** WeChat's limit for the text of one function call. */
const BODY_LIMIT = 100 * 1024;

export interface CallOptions {
  /** One act of a person: made with the draft, kept with it, the same on every retry. */
  commandId?: string;
}

export interface Reply<T> {
  data: T;
  serverTime: string;
}

const fieldsOf = (issues: readonly { path: PropertyKey[] }[]): string[] =>
  issues.map((issue) => issue.path.map(String).join('.'));

function checkedInput(contract: Callable, input: unknown): unknown {
  const parsed = contract.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CallProblem('kernel.invalid_input', { fields: fieldsOf(parsed.error.issues) });
}

function bodyOf(contract: Callable, input: unknown, options: CallOptions): CallBody {
  const { commandId } = options;
  if (contract.kind === 'write' && !commandId) throw new CallProblem('kernel.command_missing');
  const body = { procedure: contract.procedure, input: checkedInput(contract, input) };
  return { ...body, requestId: newId(), ...(commandId ? { commandId } : {}) };
}

function refuseTooLarge(body: CallBody): void {
  const bytes = byteLength(JSON.stringify(body));
  if (bytes > BODY_LIMIT) throw new CallProblem('kernel.too_large', { bytes, limit: BODY_LIMIT });
}

/** Calls a procedure; throws `CallProblem` and nothing else. */
export async function call<C extends Callable>(
  contract: C,
  input: InputOf<C>,
  options: CallOptions = {},
): Promise<Reply<OutputOf<C>>> {
  const body = bodyOf(contract, input, options);
  refuseTooLarge(body);
  const envelope = readEnvelope(await carry(contract.function, body), body.requestId);
  noteServerTime(envelope.serverTime);
  if (!envelope.ok) {
    const { code, details, requestId } = envelope.error;
    throw new CallProblem(code, details, requestId ?? body.requestId);
  }
  return { data: outputOf(contract, envelope.data, body), serverTime: envelope.serverTime };
}

function outputOf<C extends Callable>(contract: C, output: unknown, body: CallBody): OutputOf<C> {
  const parsed = contract.output.safeParse(output);
  if (!parsed.success) throw new CallProblem('client.outdated', {}, body.requestId);
  return parsed.data as OutputOf<C>;
}
