/**
 * Why: `wx.openApi`. It checks what the calling function's config.json permits before anything
 * else, as the platform does, then hands the parameters to the API of that name.
 */
import type { FunctionHost } from '../functions/function-host';
import type { ActionHandler } from '../gateway/admin-endpoint';
import { invalidParameter } from '../gateway/cloud-error';
import { ApiRefusal } from './api-refusal';
import {
  decodeOpenApiRequest,
  encodeBinaryResponse,
  encodeJsonResponse,
  encodeSystemError,
} from './open-api-codec';

export type ApiResult = Record<string, unknown> | { contentType: string; buffer: Buffer };
export type OpenApi = (parameters: Record<string, unknown>) => Promise<ApiResult> | ApiResult;

const apiNotFound = -604100;
const noPermission = -604101;
/** Cloud calls authorise themselves by who began the chain; an HTTP request did not. */
const illegalSource = -604104;

const decode = (data: unknown): Record<string, unknown> => {
  if (!Buffer.isBuffer(data)) throw invalidParameter('requestData is missing');
  try {
    return decodeOpenApiRequest(data);
  } catch {
    throw invalidParameter('requestData is not the expected protobuf');
  }
};

const encodeResult = (result: ApiResult): Buffer =>
  Buffer.isBuffer(result['buffer'])
    ? encodeBinaryResponse(String(result['contentType']), result['buffer'])
    : encodeJsonResponse({ errcode: 0, errmsg: 'ok', ...result });

const answer = async (api: OpenApi, parameters: Record<string, unknown>): Promise<Buffer> => {
  try {
    return encodeResult(await api(parameters));
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return encodeJsonResponse({ errcode: error.errcode, errmsg: error.message });
  }
};

export const openApiGateway =
  (
    functions: FunctionHost,
    apis: Record<string, OpenApi>,
    log: (line: string) => void,
  ): ActionHandler =>
  async (parameters, { invocation }) => {
    const name = String(parameters['apiName'] ?? '');
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined;
    if (!api) {
      log(`openapi.${name.slice(0, 100)}: no such API is modelled here`);
      return encodeSystemError(apiNotFound);
    }
    if (invocation?.caller.source.startsWith('wx_http')) return encodeSystemError(illegalSource);
    const permitted = invocation
      ? functions.config(invocation.functionName).permissions.openapi
      : [];
    if (!permitted.includes(name)) {
      log(
        `openapi.${name}: not in permissions.openapi of ${invocation?.functionName ?? '(outside)'}`,
      );
      return encodeSystemError(noPermission);
    }
    return answer(api, decode(parameters['requestData']));
  };
