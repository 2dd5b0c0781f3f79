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
