/**
 * Why: a file inside a multipart form, as the mini-program sends it and as SDKs before 3 post it
 * to the object store. The fields come first, the file is cut off at its limit.
 */
import busboy from 'busboy';
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../gateway/http-exchange';

export interface UploadForm {
  fields: Map<string, string>;
  content: Buffer | undefined;
  truncated: boolean;
}

const collect = (stream: NodeJS.ReadableStream, form: UploadForm): void => {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('limit', () => (form.truncated = true));
  stream.on('end', () => (form.content = Buffer.concat(chunks)));
  stream.on('error', () => (form.truncated = true));
};

/** @throws HttpRefusal 400 when the body is no such form or breaks off */
export const readUploadForm = (request: IncomingMessage, fileSize: number): Promise<UploadForm> =>
  new Promise((resolve, reject) => {
    const upload: UploadForm = { fields: new Map(), content: undefined, truncated: false };
    const broken = (): void => reject(new HttpRefusal(400, 'malformed multipart body'));
    try {
      const form = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { fileSize, files: 1, fields: 20 },
      });
      form.on('field', (name, value) => upload.fields.set(name, value));
      form.on('file', (_, stream) => collect(stream, upload));
      form.on('close', () => resolve(upload));
      form.on('error', broken);
      request.on('error', broken);
      request.on('close', () => request.complete || broken());
      request.pipe(form);
    } catch {
      broken();
    }
  });
