/**
 * Why: fires the functions' triggers, both as time passes and when somebody moves the clock. One
 * firing at a time and in order, each with the clock at its instant.
 */
import type { FunctionHost } from '../functions/function-host';
import type { Metrics } from '../sandbox/metrics';
import { CronExpression } from './cron-expression';
import type { VirtualClock } from './virtual-clock';

export interface Firing {
  function: string;
  /** The instant that it was due at, ISO; for "run now" the clock's. */
  at: string;
  ok: boolean;
  ms: number;
}

export interface TimerState {
  function: string;
  trigger: string;
  cron: string;
  /** ISO by the virtual clock; null when the years have run out. */
  nextAt: string | null;
  lastRun: (Firing & { requestId: string; error: string | null }) | null;
}

interface Timer {
  functionName: string;
  triggerName: string;
  cron: CronExpression;
}

interface Due {
  timer: Timer;
  at: number;
}

/** Longest sleep between looks at the clock; setTimeout cannot take more than 24 days anyway. */
const longestSleepMs = 30_000;

export class TimerSchedule {
  private timers: Timer[];
  /** Firings up to here have been dealt with. */
  private handled: number;
  private running: Promise<unknown> = Promise.resolve();
  /** Runs that the passing of time began; nobody waits for them, as on the platform. */
  private readonly begun = new Set<Promise<unknown>>();
  private readonly lastRuns = new Map<string, TimerState['lastRun']>();
  private alarm: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly functions: FunctionHost,
    private readonly clock: VirtualClock,
    private readonly metrics: Metrics,
    private readonly log: (line: string) => void,
  ) {
    this.handled = clock.now();
    this.timers = this.declaredTimers();
    this.sleep();
  }

  /** After the functions were reloaded their triggers may differ. */
  reload(): void {
    this.timers = this.declaredTimers();
    clearTimeout(this.alarm);
    this.sleep();
  }

  list(): TimerState[] {
    return this.timers.map(({ functionName, triggerName, cron }) => {
      const next = cron.next(this.handled);
      return {
        function: functionName,
        trigger: triggerName,
        cron: cron.text,
        nextAt: next === undefined ? null : new Date(next).toISOString(),
        lastRun: this.lastRuns.get(functionName) ?? null,
      };
    });
  }

  /** Fires the function's trigger at once, beside whatever runs; undefined when it has none. */
  async runNow(functionName: string): Promise<Firing | undefined> {
    const timer = this.timers.find((each) => each.functionName === functionName);
    return timer && this.fire({ timer, at: this.clock.now() });
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

  private declaredTimers(): Timer[] {
    return this.functions.names().flatMap((functionName) =>
      this.functions.config(functionName).triggers.map((trigger) => ({
        functionName,
        triggerName: trigger.name,
        cron: new CronExpression(trigger.config),
      })),
    );
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    clearTimeout(this.alarm);
    const turn = this.running.then(work, work);
    this.running = turn.catch(() => undefined).then(() => this.sleep());
    return turn;
  }

  /** Wakes for the next firing as real time passes; a frozen clock never gets there. */
  private sleep(): void {
    if (this.closed || this.clock.frozen || this.timers.length === 0) return;
    const next = this.earliest(this.handled)?.at ?? Infinity;
    const wait = Math.min(Math.max(next - this.clock.now(), 0), longestSleepMs);
    this.alarm = setTimeout(() => void this.inTurn(() => this.tick()), wait);
    this.alarm.unref();
  }

  /** A long run delays neither other triggers nor its own next one. */
  private async tick(): Promise<void> {
    const now = this.clock.now();
    for (const at of this.instantsUntil(now)) {
      for (const timer of this.dueAt(at)) this.begin({ timer, at });
    }
    this.handled = Math.max(this.handled, now);
  }

  private begin(due: Due): void {
    const run = this.fire(due).finally(() => this.begun.delete(run));
    this.begun.add(run);
  }

  private async runEach(target: number): Promise<Firing[]> {
    const ran: Firing[] = [];
    for (const at of this.instantsUntil(target)) {
      this.clock.set(at);
      for (const timer of this.dueAt(at)) ran.push(await this.fire({ timer, at }));
    }
    return ran;
  }

  /** Each instant counts as handled once the next one is asked for. */
  private *instantsUntil(target: number): Generator<number> {
    for (;;) {
      const at = this.earliest(this.handled)?.at;
      if (at === undefined || at > target) return;
      yield at;
      this.handled = at;
    }
  }

  private dueAt(at: number): Timer[] {
    return this.timers.filter((timer) => timer.cron.next(at - 1000) === at);
  }

  private async runAll(dues: Due[]): Promise<Firing[]> {
    const ran: Firing[] = [];
    for (const due of dues) {
      this.clock.set(due.at);
      ran.push(await this.fire(due));
    }
    return ran;
  }

  private lastOfEach(target: number): Due[] {
    const dues = this.timers.flatMap((timer) => {
      let last: number | undefined;
      let next = timer.cron.next(this.handled);
      while (next !== undefined && next <= target) {
        last = next;
        next = timer.cron.next(next);
      }
      return last === undefined ? [] : [{ timer, at: last }];
    });
    return dues.sort((left, right) => left.at - right.at);
  }

  private earliest(after: number): Due | undefined {
    let first: Due | undefined;
    for (const timer of this.timers) {
      const at = timer.cron.next(after);
      if (at !== undefined && (!first || at < first.at)) first = { timer, at };
    }
    return first;
  }

  private async fire({ timer, at }: Due): Promise<Firing> {
    const { functionName, triggerName } = timer;
    const time = new Date(at).toISOString();
    const data = { Type: 'Timer', TriggerName: triggerName, Time: time, Message: '' };
    const caller = { source: 'wx_trigger', timer: true };
    const started = performance.now();
    const { invocation, outcome } = await this.functions.call({
      functionName,
      data,
      caller,
      procedure: functionName,
    });
    const ms = performance.now() - started;
    this.metrics.call(invocation, ms, outcome);
    if (!outcome.ok) this.log(`timer ${triggerName} of ${functionName}: ${outcome.message}`);
    const firing = {
      function: functionName,
      at: time,
      ok: outcome.ok,
      ms: Math.round(ms * 10) / 10,
    };
    const { requestId } = invocation;
    const error = outcome.ok ? null : outcome.message;
    this.lastRuns.set(functionName, { ...firing, requestId, error });
    return firing;
  }
}
