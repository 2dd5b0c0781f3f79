/** Where one goes from a record; the pages know the addresses. */
export interface RecordWays {
  /** To the page that shows it in full. */
  onOpen: (address: string) => void;
  /** To say that it is wrong. */
  onAsk: (record: { kind: string; id: string; title: string }) => void;
  onCorrection: (correctionId: string) => void;
}
