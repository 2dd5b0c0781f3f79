/** Reads a door with the camera. */
import type { DoorCode } from './door-code';

export interface Scanner {
  /** Whether there is a camera to ask; where there is none, the screen offers typing alone. */
  readonly hasCamera: boolean;
  /** `undefined` when the person closed the camera; throws `CallProblem` when it is no door. */
  scan(): Promise<DoorCode | undefined>;
}
