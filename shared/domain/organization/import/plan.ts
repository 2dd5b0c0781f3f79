/** What a file would do, before anything is done. */
import type { BadRow, PlannedRow, StatusDifference } from './state';

export interface Plan {
  added: PlannedRow[];
  changed: PlannedRow[];
  leaves: PlannedRow[];
  bad: BadRow[];
  same: number;
  repeated: number;
  leavesWithheld: boolean;
  statusDifferences: StatusDifference[];
}

export const emptyPlan = (): Plan => ({
  added: [],
  changed: [],
  leaves: [],
  bad: [],
  same: 0,
  repeated: 0,
  leavesWithheld: false,
  statusDifferences: [],
});

/** `3-412`-like names of what a row is about: short enough for one line of a phone. */
export const titled = (name: string, number: string): string => `${name} ${number}`;
