/** UTF-8 size of a text; WeChat's runtime has no TextEncoder on every version. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += widthOf(character.codePointAt(0) ?? 0);
  return bytes;
}

const widthOf = (point: number): number => {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};
