import fc from 'fast-check';
import { imageFacts, imageKind, withoutMetadata } from './image';
import {
  HUGE_JPEG,
  JPEG,
  NOT_AN_IMAGE,
  PNG,
  withComment,
  withExif,
  withText,
} from './testing/pictures';

const SCRIPT = '<script>alert(document.cookie)</script>';

it('knows pictures by their first bytes, not by their names', () => {
  expect(imageKind(JPEG)).toBe('jpg');
  expect(imageKind(PNG)).toBe('png');
  for (const other of [NOT_AN_IMAGE, Buffer.alloc(0), Buffer.from('GIF89a'), Buffer.from('<svg/>')])
    expect(imageKind(other)).toBeUndefined();
});

it('removes Exif, comments and whatever a camera appended, and keeps the picture', () => {
  const tail = Buffer.from('second picture with GPS');
  const clean = withoutMetadata(Buffer.concat([withExif(JPEG, 'GPS'), tail]));
  expect(clean.equals(JPEG)).toBe(true);
});

it('leaves no script behind, wherever in the file it hides', () => {
  const hidden = [
    withExif(JPEG, SCRIPT),
    withComment(JPEG, SCRIPT),
    Buffer.concat([JPEG, Buffer.from(SCRIPT)]),
    withText(PNG, SCRIPT),
    Buffer.concat([PNG, Buffer.from(SCRIPT)]),
  ];
  for (const file of hidden) {
    const clean = withoutMetadata(file);
    expect(clean.includes('script')).toBe(false);
    expect(imageFacts(clean)).toEqual({ width: 1, height: 1, whole: true });
  }
});

it('reads the size without decoding, and tells a broken file from a whole one', () => {
  expect(imageFacts(JPEG)).toEqual({ width: 1, height: 1, whole: true });
  expect(imageFacts(PNG)).toEqual({ width: 1, height: 1, whole: true });
  expect(imageFacts(HUGE_JPEG)).toMatchObject({ width: 9000, height: 7000 });
  for (const whole of [JPEG, PNG])
    for (let cut = 8; cut < whole.length - 1; cut += 1)
      expect(imageFacts(whole.subarray(0, cut)).whole).toBe(false);
});

it('ends on any damaged file', () => {
  const heads = [JPEG.subarray(0, 3), PNG.subarray(0, 8), JPEG.subarray(0, 40)];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, bytes) => {
      const damaged = Buffer.concat([head, Buffer.from(bytes)]);
      expect(withoutMetadata(damaged).length).toBeLessThanOrEqual(damaged.length + 2);
      expect(imageFacts(damaged).width).toBeGreaterThanOrEqual(0);
    }),
  );
});
