/** Why: what is to happen once at an instant of the virtual clock, beside the functions' triggers. */
export interface Errand<Result> {
  /** Milliseconds of the virtual clock. */
  at: number;
  run: () => Promise<Result>;
}

export class Errands<Result> {
  private pending: Errand<Result>[] = [];

  add(errand: Errand<Result>): void {
    this.pending.push(errand);
  }

  /** The instant of the first one; undefined when there is none. */
  earliest(): number | undefined {
    return this.pending.length > 0
      ? Math.min(...this.pending.map((errand) => errand.at))
      : undefined;
  }

  /** Hands over, in order, those due up to `at`; they are gone from here. */
  take(at: number): Errand<Result>[] {
    const due = this.pending.filter((errand) => errand.at <= at);
    this.pending = this.pending.filter((errand) => errand.at > at);
    return due.sort((left, right) => left.at - right.at);
  }
}
