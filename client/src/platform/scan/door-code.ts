/**
 * Reads a door's code out of whatever the phone hands over: the scene of a launch, the path of a
 * scanned mini-program code (raw on Android, encoded on iOS), a link, or what somebody typed.
 */
export interface DoorCode {
  code: string;
  /** Stored with the record: whether the code was read by the camera or typed by hand. */
  via: 'scanned' | 'typed';
}

export type DoorCodeSource =
  | { kind: 'scene'; scene: string }
  | { kind: 'path'; path: string }
  | { kind: 'link'; link: string }
  | { kind: 'typed'; text: string };

const CODE = /^[0-9A-Za-z]{8,32}$/;
/** `door=CODE`, `code=CODE` or the bare code; the scene alphabet has no `%`, so one decoding is enough. */
const NAMED = /(?:^|[?&#/])(?:door|code|scene|d)[=/]([0-9A-Za-z]{8,32})(?:$|[?&#/])/;

/** Encoded once or twice, or not at all; a broken escape leaves the text as it was. */
function decoded(text: string): string {
  let current = text;
  for (let round = 0; round < 3 && current.includes('%'); round += 1) {
    try {
      current = decodeURIComponent(current);
    } catch {
      return current;
    }
  }
  return current;
}

const codeIn = (text: string): string | undefined => {
  const plain = decoded(text).trim();
  return CODE.test(plain) ? plain : NAMED.exec(plain)?.[1];
};

const queryValue = (path: string, name: string): string | undefined =>
  new RegExp(`[?&]${name}=([^&#]*)`).exec(path)?.[1];

/** Wide forms to plain ones; spaces, dashes and dots that make a code easier to read go. */
const plainTyped = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-—–_.·]/g, '');

const rawCode = (source: DoorCodeSource): string | undefined => {
  switch (source.kind) {
    case 'scene':
      return codeIn(source.scene);
    case 'path':
      return codeIn(queryValue(source.path, 'scene') ?? '');
    case 'link':
      return codeIn(source.link);
    case 'typed':
      return codeIn(plainTyped(source.text)) ?? codeIn(source.text);
  }
};

/** `undefined` when there is no door's code in it. */
export function doorCode(source: DoorCodeSource): DoorCode | undefined {
  const code = rawCode(source);
  return code ? { code, via: source.kind === 'typed' ? 'typed' : 'scanned' } : undefined;
}

/** What a page was opened with: a scene (door's own code) or `q` (an ordinary link's). */
export function doorCodeOfLaunch(query: Record<string, string | undefined>): DoorCode | undefined {
  if (query.scene) return doorCode({ kind: 'scene', scene: query.scene });
  if (query.q) return doorCode({ kind: 'link', link: query.q });
  const via = query.via === 'typed' ? 'typed' : 'scanned';
  const code = query.code ? codeIn(query.code) : undefined;
  return code ? { code, via } : undefined;
}
