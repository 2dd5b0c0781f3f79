/**
 * Why: what falls due, both as time passes and when somebody moves the clock. Moved, it happens in
 * order, each with the clock at its instant; as time passes, nothing waits for anything.
 */
import { Errands, type Errand } from './errands';
import type { Firing, TimerState, Triggers } from './triggers';
import type { VirtualClock } from './virtual-clock';

/** Longest sleep between looks at the clock; setTimeout cannot take more than 24 days anyway. */
const longestSleepMs = 30_000;

export class TimerSchedule {
  /** Firings up to here have been dealt with. */
  private handled: number;
  private running: Promise<unknown> = Promise.resolve();
  /** Runs that the passing of time began; nobody waits for them, as on the platform. */
  private readonly begun = new Set<Promise<Firing>>();
  private readonly errands = new Errands<Firing>();
  private alarm: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly triggers: Triggers,
    private readonly clock: VirtualClock,
  ) {
    this.handled = clock.now();
    this.sleep();
  }

  reload(): void {
    this.triggers.reload();
    this.sleep();
  }

  list(): TimerState[] {
    return this.triggers.list(this.handled);
  }

  /** Fires the function's trigger beside whatever runs; undefined when it has none. */
  runNow(functionName: string): Promise<Firing | undefined> {
    return this.triggers.runNow(functionName);
  }

  /** Something to do once, as the clock gets there; its firing is told like a trigger's. */
  later(at: number, run: () => Promise<Firing>): void {
    this.errands.add({ at, run });
    this.sleep();
  }

  /** Moves the clock and runs what fell due on the way. */
  advance(target: number, missed: 'each' | 'last'): Promise<Firing[]> {
    return this.inTurn(async () => {
      const ran =
        missed === 'each' ? await this.runEach(target) : await this.runAll(this.lastOfEach(target));
      this.handled = target;
      this.clock.set(this.clock.frozen ? target : Math.max(target, this.clock.now()));
      return ran;
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.alarm);
    await Promise.allSettled([this.running, ...this.begun]);
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    clearTimeout(this.alarm);
    const turn = this.running.then(work, work);
    this.running = turn.catch(() => undefined).then(() => this.sleep());
    return turn;
  }

  /** Wakes for the next firing as real time passes; a frozen clock never gets there. */
  private sleep(): void {
    clearTimeout(this.alarm);
    if (this.closed || this.clock.frozen) return;
    const next = this.earliest() ?? Infinity;
    const wait = Math.min(Math.max(next - this.clock.now(), 0), longestSleepMs);
    this.alarm = setTimeout(() => void this.inTurn(() => this.tick()), wait);
    this.alarm.unref();
  }

  /** A long run delays neither others nor its own next one. */
  private async tick(): Promise<void> {
    const now = this.clock.now();
    for (const at of this.instantsUntil(now)) {
      for (const due of this.dueAt(at)) this.begin(due);
    }
    this.handled = Math.max(this.handled, now);
  }

  private begin({ run }: Errand<Firing>): void {
    const running = run().finally(() => this.begun.delete(running));
    this.begun.add(running);
    // Awaited only when the cloud closes; until then a failure must not count as unhandled.
    running.catch(() => undefined);
  }

  private async runEach(target: number): Promise<Firing[]> {
    const ran: Firing[] = [];
    for (const at of this.instantsUntil(target)) ran.push(...(await this.runAll(this.dueAt(at))));
    return ran;
  }

  private async runAll(dues: Errand<Firing>[]): Promise<Firing[]> {
    const ran: Firing[] = [];
    for (const { at, run } of dues) {
      this.clock.set(at);
      ran.push(await run());
    }
    return ran;
  }

  /** Each instant counts as handled once the next one is asked for. */
  private *instantsUntil(target: number): Generator<number> {
    for (;;) {
      const at = this.earliest();
      if (at === undefined || at > target) return;
      yield at;
      this.handled = Math.max(this.handled, at);
    }
  }

  private dueAt(at: number): Errand<Firing>[] {
    return [...this.triggers.dueAt(at), ...this.errands.take(at)];
  }

  private lastOfEach(target: number): Errand<Firing>[] {
    const dues = [...this.triggers.lastOfEach(this.handled, target), ...this.errands.take(target)];
    return dues.sort((left, right) => left.at - right.at);
  }

  private earliest(): number | undefined {
    const instants = [this.triggers.earliest(this.handled), this.errands.earliest()];
    const known = instants.filter((at) => at !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }
}
