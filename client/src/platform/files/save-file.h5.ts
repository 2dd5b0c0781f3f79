/** In the browser a file is a download. */
import type { SaveFile } from './save-file-port';

const LINGER_MS = 10_000;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

export const saveFile: SaveFile = async ({ name, base64 }) => {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)]));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LINGER_MS); // the download may still be reading it
};
