/** Where the pages of an inspection may lead; the page that renders them knows the addresses. */
export interface FormMoves {
  toRoom: (roomId: string, roundId: string) => void;
  toRound: (roundId: string) => void;
  toRecord: (inspectionId: string) => void;
  home: () => void;
}
