/** Whether the phone believes it is online; a belief, so it only decides when to try again. */
export interface Network {
  online(): boolean;
  /** Returns how to stop listening. */
  onChange(listener: (online: boolean) => void): () => void;
}
