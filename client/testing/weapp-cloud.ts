/** `wx.cloud` over HTTP: what WeChat would carry to a function goes to a local cloud instead. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';

export interface Cloud {
  /** e.g. http://127.0.0.1:9400 */
  url: string;
  openid: string;
}

/** The way to the cloud, asked at every call, so that one test can be several people. */
export interface Bridge {
  cloud(): Cloud;
  /** Whether the reply to this procedure is lost on its way back. */
  loses(procedure: string): boolean;
}

interface CloudError {
  errCode: number;
  errMsg: string;
}

const NO_ANSWER: CloudError = { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' };

/** jsdom has no fetch, so the request is made by Node. */
function post(url: string, headers: http.OutgoingHttpHeaders, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    });
    request.on('error', () => reject(NO_ANSWER));
    request.end(body);
  });
}

interface FunctionCall {
  name: string;
  data: { procedure: string };
}

async function callFunction(
  { cloud, loses }: Bridge,
  { name, data }: FunctionCall,
): Promise<{ result: unknown }> {
  const { url, openid } = cloud();
  const headers = { 'content-type': 'application/json', 'x-louyu-openid': openid };
  const body = Buffer.from(JSON.stringify({ function: name, data }));
  const reply: { result: unknown } | CloudError = JSON.parse(
    await post(`${url}/client/call`, headers, body),
  );
  if (loses(data.procedure)) throw NO_ANSWER;
  if ('errCode' in reply) throw reply;
  return reply;
}

interface FileUpload {
  cloudPath: string;
  filePath: string;
}

const part = (boundary: string, head: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), body, Buffer.from('\r\n')]);

async function uploadFile(cloud: Cloud, file: FileUpload): Promise<{ fileID: string }> {
  const boundary = randomUUID();
  const body = Buffer.concat([
    part(boundary, 'content-disposition: form-data; name="cloudPath"', Buffer.from(file.cloudPath)),
    part(
      boundary,
      'content-disposition: form-data; name="file"; filename="photo.jpg"\r\ncontent-type: image/jpeg',
      readFileSync(file.filePath),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'x-louyu-openid': cloud.openid,
  };
  const reply: { fileID: string } | CloudError = JSON.parse(
    await post(`${cloud.url}/client/upload`, headers, body),
  );
  if ('errCode' in reply) throw reply;
  return reply;
}

/** What the person answers to WeChat's question; the local cloud keeps count as WeChat would. */
export async function answerSubscribe(
  { url, openid }: Cloud,
  templateIds: string[],
  answer: 'accept' | 'reject',
): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json' };
  const body = Buffer.from(JSON.stringify({ openid, templateIds, answer }));
  await post(`${url}/sandbox/subscribe`, headers, body);
  return Object.fromEntries(templateIds.map((id) => [id, answer]));
}

export const bridged = (bridge: Bridge) => ({
  init: () => undefined,
  callFunction: (call: FunctionCall) => callFunction(bridge, call),
  uploadFile: (file: FileUpload) => uploadFile(bridge.cloud(), file),
});
