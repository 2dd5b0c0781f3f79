/** A spreadsheet from the person's disk or chat to the server. */
export interface ChosenSheet {
  /** As the person knows it, with its ending. */
  name: string;
  bytes: number;
  /** Resolves with the `fileID`; throws `CallProblem`. */
  send: (onProgress: (share: number) => void) => Promise<string>;
}

/** `undefined` when the person changed their mind; throws `CallProblem` for a file of another kind. */
export type ChooseSheet = () => Promise<ChosenSheet | undefined>;
