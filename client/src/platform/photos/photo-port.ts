/**
 * Photos from the camera to the server. A photo is kept on the phone the moment it is taken, so
 * that a draft keeps its pictures when the app is closed; it is dropped only after the receipt.
 */
export interface KeptPhoto {
  id: string;
  /** For showing: a blob address in the browser, a file path in WeChat. */
  url: string;
}

export interface PhotoShelf {
  find(id: string): Promise<KeptPhoto | undefined>;
  drop(id: string): Promise<void>;
}

export interface Camera {
  /** At most `max`; an empty list when the person changed their mind; throws `CallProblem`. */
  choose(max: number): Promise<KeptPhoto[]>;
}

export interface Uploader {
  /** Resolves with the `fileID`. The same photo always takes the same path, so a retry overwrites itself. */
  upload(id: string, onProgress?: (share: number) => void): Promise<string>;
}
