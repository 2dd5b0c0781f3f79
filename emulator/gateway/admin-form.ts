/** Why: open API requests come as multipart with protobuf parts; this reads them into one map. */
import busboy from 'busboy';
import { Readable } from 'node:stream';
import { invalidParameter } from './cloud-error';

export const readAdminForm = (
  contentType: string | undefined,
  body: Buffer,
): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const fields = new Map<string, unknown>();
    const refuse = (): void => reject(invalidParameter('malformed multipart body'));
    try {
      const form = busboy({ headers: { 'content-type': contentType } });
      form.on('field', (name, value) => fields.set(name, value));
      form.on('file', (name, stream) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => fields.set(name, Buffer.concat(chunks)));
        // A form that breaks off inside a part says so on that part's stream, and only there.
        stream.on('error', refuse);
      });
      form.on('close', () => resolve(Object.fromEntries(fields)));
      form.on('error', refuse);
      Readable.from([body]).pipe(form);
    } catch {
      refuse();
    }
  });
