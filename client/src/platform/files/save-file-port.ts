/** Hands a file that the server made to the person: a download, or WeChat's own viewer. */
export interface MadeFile {
  /** With its ending, e.g. `3 号楼隐患.xlsx`. */
  name: string;
  base64: string;
}

/** Throws when the phone has no room for it or nothing to open it with. */
export type SaveFile = (file: MadeFile) => Promise<void>;
