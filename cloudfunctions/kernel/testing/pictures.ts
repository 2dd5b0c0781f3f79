/** The smallest files that are, and are not, what they claim. */

/** A one-pixel grey JPEG. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==',
  'base64',
);

export const NOT_AN_IMAGE = Buffer.from('<script>alert(1)</script> but named .jpg');

/** The same JPEG with an Exif segment that carries `text`. */
export function withExif(jpeg: Buffer, text: string): Buffer {
  const payload = Buffer.from(`Exif\0\0${text}`, 'latin1');
  const header = Buffer.from([0xff, 0xe1, 0, 0]);
  header.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), header, payload, jpeg.subarray(2)]);
}

/** A one-pixel grey PNG. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** The same JPEG with a comment segment. */
export function withComment(jpeg: Buffer, text: string): Buffer {
  const header = Buffer.from([0xff, 0xfe, 0, 0]);
  header.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), header, Buffer.from(text), jpeg.subarray(2)]);
}

/** The same PNG with a text chunk behind its header; nobody checks its sum. */
export function withText(png: Buffer, text: string): Buffer {
  const AFTER_HEADER = 33;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const chunk = Buffer.concat([length, Buffer.from(`tEXt${text}`), Buffer.alloc(4)]);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}

/** The same JPEG as it would begin if it had 63 megapixels. */
export const HUGE_JPEG = ((): Buffer => {
  const huge = Buffer.from(JPEG);
  const frame = huge.findIndex(
    (byte, at) => byte === 0xff && [0xc0, 0xc2].includes(huge[at + 1] ?? 0),
  );
  huge.writeUInt16BE(7000, frame + 5);
  huge.writeUInt16BE(9000, frame + 7);
  return huge;
})();
