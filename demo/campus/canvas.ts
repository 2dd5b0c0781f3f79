/** A tiny drawing board that ends as a PNG, so that no picture has to be kept in the repository. */
import { deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOUR = [8, 2, 0, 0, 0];

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(checksum(body), body.length + 4);
  return framed;
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const checksum = (content: Buffer): number =>
  (content.reduce((crc, byte) => (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff) ^
    0xffffffff) >>>
  0;

export class Canvas {
  private readonly pixels: Buffer;

  constructor(
    readonly width: number,
    readonly height: number,
    ground: Colour,
  ) {
    this.pixels = Buffer.alloc(width * height * 3);
    this.box(0, 0, width, height, ground);
  }

  box(left: number, top: number, width: number, height: number, colour: Colour): this {
    return this.fill(left, top, width, height, colour, () => true);
  }

  disc(x: number, y: number, radius: number, colour: Colour): this {
    const inside = (dx: number, dy: number) => (dx - x) ** 2 + (dy - y) ** 2 <= radius ** 2;
    return this.fill(x - radius, y - radius, 2 * radius + 1, 2 * radius + 1, colour, inside);
  }

  /** A thick line as a row of discs. */
  line(x1: number, y1: number, x2: number, y2: number, thickness: number, colour: Colour): this {
    const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1), 1);
    for (let step = 0; step <= steps; step += 1) {
      const along = step / steps;
      const at = (from: number, to: number) => Math.round(from + (to - from) * along);
      this.disc(at(x1, x2), at(y1, y2), thickness, colour);
    }
    return this;
  }

  png(): Buffer {
    const stride = this.width * 3;
    const raw = Buffer.alloc((stride + 1) * this.height);
    for (let row = 0; row < this.height; row += 1)
      this.pixels.copy(raw, row * (stride + 1) + 1, row * stride, (row + 1) * stride);
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set(TRUE_COLOUR, 8);
    const body = deflateSync(raw, { level: 9 });
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('IDAT', body),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  private fill(
    left: number,
    top: number,
    width: number,
    height: number,
    colour: Colour,
    inside: (x: number, y: number) => boolean,
  ): this {
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y += 1)
      for (let x = Math.max(0, left); x < Math.min(this.width, left + width); x += 1)
        if (inside(x, y)) this.pixels.set(colour, (y * this.width + x) * 3);
    return this;
  }
}
