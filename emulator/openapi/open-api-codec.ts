/** Why: the open API travels as protobuf; these are the messages that the SDK encodes and expects. */
import { Root } from 'protobufjs';

const field = (type: string, id: number, rule?: string): object => ({
  type,
  id,
  ...(rule && { rule }),
});

const root = Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: field('string', 1),
        value: field('bytes', 2),
        contenttype: field('string', 3),
        filename: field('string', 4),
      },
    },
    OpenApiData: { fields: { pairs: field('KeyValuePair', 1, 'repeated') } },
    SvrkitApiData: { fields: { apiName: field('string', 1), reqData: field('bytes', 2) } },
    CommApiData: {
      fields: {
        apiType: field('int32', 1),
        openapiData: field('OpenApiData', 2),
        svrkitData: field('SvrkitApiData', 4),
        appid: field('string', 6),
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: field('bytes', 1),
        contentType: field('string', 2),
        errorCode: field('int32', 3),
        httpCode: field('uint32', 4),
        svrkitErrorCode: field('int32', 6),
      },
    },
  },
} as Parameters<typeof Root.fromJSON>[0]);

const requestType = root.lookupType('CommApiData');
const responseType = root.lookupType('CommOpenApiResp');

interface Pair {
  key?: string;
  value?: Uint8Array;
  contenttype?: string;
}

const valueOf = ({ value, contenttype }: Pair): unknown => {
  const bytes = Buffer.from(value ?? []);
  if (contenttype) return bytes;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return bytes.toString('utf8');
  }
};

export const decodeOpenApiRequest = (bytes: Uint8Array): Record<string, unknown> => {
  const message = requestType.decode(bytes) as unknown as { openapiData?: { pairs?: Pair[] } };
  const pairs = message.openapiData?.pairs ?? [];
  return Object.fromEntries(pairs.map((pair) => [pair.key ?? '', valueOf(pair)]));
};

const encode = (response: Record<string, unknown>): Buffer =>
  Buffer.from(responseType.encode(responseType.create(response)).finish());

export const encodeJsonResponse = (body: unknown): Buffer =>
  encode({
    respData: Buffer.from(JSON.stringify(body)),
    contentType: 'application/json; encoding=utf-8',
    httpCode: 200,
  });

export const encodeBinaryResponse = (contentType: string, body: Buffer): Buffer =>
  encode({ respData: body, contentType, httpCode: 200 });

/** The platform's own refusals (-604100 and the like), as opposed to an API's errcode. */
export const encodeSystemError = (errorCode: number): Buffer => encode({ errorCode });
