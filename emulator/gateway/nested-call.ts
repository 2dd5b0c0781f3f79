/**
 * Why: a function calling a function. The chain of sources grows by `scf`; the user's openid is
 * not handed on, since the platform documents it for calls from the mini-program only.
 */
import type { FunctionHost } from '../functions/function-host';
import type { ActionHandler } from './admin-endpoint';
import { CloudError, invalidParameter } from './cloud-error';

const parseData = (text: unknown): unknown => {
  if (typeof text !== 'string' || text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidParameter('request_data is not JSON');
  }
};

export const nestedCall =
  (functions: FunctionHost): ActionHandler =>
  async (parameters, { invocation }) => {
    const functionName = String(parameters['function_name'] ?? '');
    const source = invocation ? `${invocation.caller.source},scf` : 'scf';
    const data = parseData(parameters['request_data']);
    const call = { functionName, data, caller: { source }, procedure: functionName };
    const { outcome } = await functions.call(call);
    if (!outcome.ok) throw new CloudError(outcome.code, outcome.message);
    return { data: { response_data: outcome.text } };
  };
