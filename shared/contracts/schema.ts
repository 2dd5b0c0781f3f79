/**
 * The schema library as every contract uses it. WeChat's runtime has a `Function`
 * that neither throws nor works, so compiled parsers are switched off before the first
 * schema exists; that is why contracts import `z` from here and from nowhere else.
 */
import * as z from 'zod/mini';
import { TEXT } from '../domain/kernel/text';

z.config({ jitless: true });

export { z };

/** Text a person typed: trimmed, not empty, at most `max` characters. */
export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** Like `text`, but may be left empty. */
export const optionalText = (max: number) => z.string().check(z.trim(), z.maxLength(max));

export const note = optionalText(TEXT.note);
export const paragraph = text(TEXT.paragraph);
export const statement = text(TEXT.statement);

/** An identifier: never empty, never long, never with characters that a query could trip over. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9._:-]{1,80}$/));
export const buildingId = z.string().check(z.regex(/^b\d{2}$/));
export const roomId = z.string().check(z.regex(/^b\d{2}-\d{4}$/));
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
/** A day that exists: 31 February does not. */
export const day = z.iso.date();
export const doorCode = z.string().check(z.regex(/^[0-9A-Za-z]{8,32}$/));
/** Whether the door's code was read by the camera or typed by hand. */
export const via = z.enum(['scanned', 'typed']);
/** Ten characters without look-alikes, as printed on a receipt slip. */
export const receipt = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/));
export const version = z.int().check(z.gte(1));
export const fileId = z
  .string()
  .check(z.regex(/^cloud:\/\/[\w.-]+\/uploads\/[\w-]{8,64}\.(jpg|jpeg|png)$/));
/** Uploads waiting to be attached; checked for size and kind on the server. */
export const photos = z.array(fileId).check(z.maxLength(3));

/** A photo as shown: a short-lived address, made after the permission check. */
export const shownPhoto = z.object({ url: z.string(), takenFor: z.string() });

/** Where a list goes on; opaque to clients. */
export const cursor = z.nullable(z.string().check(z.maxLength(200)));
export const pageOf = <T extends z.ZodMiniType>(row: T) =>
  z.object({ rows: z.array(row), next: cursor });

/** Over what a position is held. */
export const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('university') }),
  z.object({ kind: z.literal('building'), id }),
  z.object({ kind: z.literal('college'), id }),
  z.object({ kind: z.literal('class'), id }),
]);
