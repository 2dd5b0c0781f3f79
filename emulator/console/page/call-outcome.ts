/**
 * Why: many functions never fail but answer that they refused. The common ways of saying so in a
 * result are recognised, so that a list of green dots is one to be trusted.
 */
import type { CallRecord } from '../../functions/call-journal';

export type CallOutcome = 'busy' | 'good' | 'refused' | 'bad';

const parsed = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

const isCode = (value: unknown): boolean => typeof value === 'number' && value !== 0;

const saysNo = (text: string): boolean => {
  const { ok, success, errCode, errcode } = parsed(text);
  return ok === false || success === false || isCode(errCode) || isCode(errcode);
};

const judged = new WeakMap<CallRecord, CallOutcome>();

const judge = (call: CallRecord): CallOutcome => {
  if (call.state === 'running') return 'busy';
  if (!call.ok) return 'bad';
  return saysNo(call.result) ? 'refused' : 'good';
};

/** How a call ended: `refused` when it answered, but with an error. */
export const outcomeOf = (call: CallRecord): CallOutcome => {
  const known = judged.get(call) ?? judge(call);
  judged.set(call, known);
  return known;
};
