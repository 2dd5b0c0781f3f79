/** A photo after it was checked, stripped of metadata and bound to its record. */
export interface Photo {
  fileId: string;
  /** Item or stage that it shows, e.g. `wiring`, `report`, `fixed`. */
  takenFor: string;
  bytes: number;
}

export const PHOTO_LIMIT = { bytes: 5 * 1024 * 1024, perItem: 3 } as const;
