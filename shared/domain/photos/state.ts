/** A photo after it was checked, stripped of metadata and bound to its record. */
export interface Photo {
  fileId: string;
  /** Item or stage that it shows, e.g. `wiring`, `report`, `fixed`. */
  takenFor: string;
  bytes: number;
}

/** Bytes and pixels of one photo, photos of one item, and of one submission. */
export const PHOTO_LIMIT = {
  bytes: 5 * 1024 * 1024,
  pixels: 40_000_000,
  perItem: 3,
  perAct: 20,
} as const;
