/** A zip whose parts are stored as they are: all that a small document needs. */
const CRC = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

const crcOf = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
};

/** UTF-8, which WeChat's runtime cannot encode by itself on older phones. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(encodeURIComponent(text).match(/%[0-9A-F]{2}|./g) ?? [], (letter) =>
    letter.length === 3 ? parseInt(letter.slice(1), 16) : letter.charCodeAt(0),
  );

const little = (value: number, width: 2 | 4): number[] =>
  Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff);

const two = (value: number): number[] => little(value, 2);
const four = (value: number): number[] => little(value, 4);

interface Part {
  name: Uint8Array;
  content: Uint8Array;
  /** Where its own header begins. */
  offset: number;
}

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
/** 1 January 1980: a file made the same way twice is the same file. */
const DATE = 0x0021;

/** What stands both before a part and in the list at the end. */
const description = ({ name, content }: Part): number[] => [
  ...two(VERSION),
  ...two(NAMES_ARE_UTF8),
  ...two(0),
  ...two(0),
  ...two(DATE),
  ...four(crcOf(content)),
  ...four(content.length),
  ...four(content.length),
  ...two(name.length),
  ...two(0),
];

const header = (part: Part): number[] => [
  ...four(0x04034b50),
  ...description(part),
  ...Array.from(part.name),
];

const listing = (part: Part): number[] => [
  ...four(0x02014b50),
  ...two(VERSION),
  ...description(part),
  ...[...two(0), ...two(0), ...two(0), ...four(0)],
  ...four(part.offset),
  ...Array.from(part.name),
];

const ending = (count: number, size: number, offset: number): number[] => [
  ...four(0x06054b50),
  ...[...two(0), ...two(0)],
  ...[...two(count), ...two(count)],
  ...[...four(size), ...four(offset)],
  ...two(0),
];

const joined = (pieces: readonly ArrayLike<number>[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/** Named texts as one archive. */
export function zipOf(texts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const pieces: ArrayLike<number>[] = [];
  const parts: Part[] = [];
  let offset = 0;
  for (const [name, text] of texts) {
    const part = { name: bytesOf(name), content: bytesOf(text), offset };
    const before = header(part);
    parts.push(part);
    pieces.push(before, part.content);
    offset += before.length + part.content.length;
  }
  const list = parts.flatMap(listing);
  return joined([...pieces, list, ending(parts.length, list.length, offset)]);
}
