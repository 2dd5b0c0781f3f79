/** `wx.cloud` over HTTP: what WeChat would carry to a function goes to a local cloud instead. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';

export interface Cloud {
  /** e.g. http://127.0.0.1:9400 */
  url: string;
  openid: string;
}

interface CloudError {
  errCode: number;
  errMsg: string;
}

/** jsdom has no fetch, so the request is made by Node. */
function post(url: string, headers: http.OutgoingHttpHeaders, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    });
    request.on('error', () =>
      reject({ errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' }),
    );
    request.end(body);
  });
}

interface FunctionCall {
  name: string;
  data: unknown;
}

async function callFunction(
  cloud: Cloud,
  { name, data }: FunctionCall,
): Promise<{ result: unknown }> {
  const headers = { 'content-type': 'application/json', 'x-louyu-openid': cloud.openid };
  const body = Buffer.from(JSON.stringify({ function: name, data }));
  const reply: { result: unknown } | CloudError = JSON.parse(
    await post(`${cloud.url}/client/call`, headers, body),
  );
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

/** `cloud` is asked at every call, so that one test can be several people. */
export const bridged = (cloud: () => Cloud) => ({
  init: () => undefined,
  callFunction: (call: FunctionCall) => callFunction(cloud(), call),
  uploadFile: (file: FileUpload) => uploadFile(cloud(), file),
});
