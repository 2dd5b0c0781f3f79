import fc from 'fast-check';
import { imageKind, withoutMetadata } from './image';
import { JPEG, NOT_AN_IMAGE, withExif } from './testing/pictures';

it('knows pictures by their first bytes, not by their names', () => {
  expect(imageKind(JPEG)).toBe('jpg');
  expect(imageKind(NOT_AN_IMAGE)).toBeUndefined();
});

it('removes Exif, comments and whatever a camera appended, and keeps the picture', () => {
  const tail = Buffer.from('second picture with GPS');
  const clean = withoutMetadata(Buffer.concat([withExif(JPEG, 'GPS'), tail]));
  expect(clean.equals(JPEG)).toBe(true);
});

it('ends on any damaged file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const damaged = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(bytes)]);
      expect(withoutMetadata(damaged).length).toBeLessThanOrEqual(damaged.length);
    }),
  );
});
