/**
 * Why: one clock for server and functions that can be set, moved and frozen. Only what reads
 * "now" follows it; durations are always real.
 */
export interface ClockState {
  offset: number;
  /** Set: time stands still at this instant. */
  frozenAt: number | null;
}

export class VirtualClock {
  private state: ClockState;
  private readonly listeners = new Set<(state: ClockState) => void>();

  constructor(start: Date | undefined, freeze: boolean) {
    const offset = start ? start.getTime() - Date.now() : 0;
    this.state = { offset, frozenAt: freeze ? (start?.getTime() ?? Date.now()) : null };
  }

  now(): number {
    return this.state.frozenAt ?? Date.now() + this.state.offset;
  }

  get frozen(): boolean {
    return this.state.frozenAt !== null;
  }

  current(): ClockState {
    return this.state;
  }

  set(instant: number): void {
    this.state = this.frozen
      ? { ...this.state, frozenAt: instant }
      : { offset: instant - Date.now(), frozenAt: null };
    for (const listener of this.listeners) listener(this.state);
  }

  onChange(listener: (state: ClockState) => void): void {
    this.listeners.add(listener);
  }
}
