/** A building as the elevation draws it. */
export type ElevationTone = 'done' | 'due' | 'overdue' | 'none';

export interface ElevationRoom {
  id: string;
  /** As on the door: 412. */
  number: string;
  tone: ElevationTone;
}

export interface Floor {
  number: number;
  rooms: readonly ElevationRoom[];
}

/** What a tone means for the question that is asked. */
export interface Meaning {
  tone: ElevationTone;
  word: string;
}
