/**
 * Random ids for acts and attempts. They only have to differ, never to be secret, so where the
 * runtime offers no cryptographic source (WeChat's) Math.random is enough.
 */
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(16);
  const source: Crypto | undefined = typeof crypto === 'undefined' ? undefined : crypto;
  if (source) return source.getRandomValues(bytes);
  return bytes.map(() => Math.floor(Math.random() * 256));
}

/** A version-4 uuid. */
export function newId(): string {
  const bytes = randomBytes();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
