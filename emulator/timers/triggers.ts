/** Why: the functions' triggers: when each is due, what firing one means, how its last run went. */
import type { FunctionHost } from '../functions/function-host';
import type { Metrics } from '../sandbox/metrics';
import { CronExpression } from './cron-expression';
import type { Errand } from './errands';
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

interface Trigger {
  functionName: string;
  triggerName: string;
  cron: CronExpression;
}

const hourMs = 3_600_000;

/** Looks back further and further, so that a trigger of every second costs no more than a yearly one. */
const lastUpTo = (cron: CronExpression, from: number, target: number): number | undefined => {
  for (let back = hourMs; ; back *= 50) {
    const start = Math.max(from, target - back);
    let last: number | undefined;
    let next = cron.next(start);
    while (next !== undefined && next <= target) {
      last = next;
      next = cron.next(next);
    }
    if (last !== undefined || start === from) return last;
  }
};

const iso = (at: number): string => new Date(at).toISOString();

export class Triggers {
  private declared: Trigger[];
  private readonly lastRuns = new Map<string, TimerState['lastRun']>();

  constructor(
    private readonly functions: FunctionHost,
    private readonly clock: VirtualClock,
    private readonly metrics: Metrics,
    private readonly log: (line: string) => void,
  ) {
    this.declared = this.read();
  }

  /** After the functions were reloaded their triggers may differ. */
  reload(): void {
    this.declared = this.read();
  }

  /** What is known of each, with its next time after `after`. */
  list(after: number): TimerState[] {
    return this.declared.map(({ functionName, triggerName, cron }) => {
      const next = cron.next(after);
      return {
        function: functionName,
        trigger: triggerName,
        cron: cron.text,
        nextAt: next === undefined ? null : iso(next),
        lastRun: this.lastRuns.get(functionName) ?? null,
      };
    });
  }

  /** Fires the function's trigger at once; undefined when it has none. */
  async runNow(functionName: string): Promise<Firing | undefined> {
    const trigger = this.declared.find((each) => each.functionName === functionName);
    return trigger && this.fire(trigger, this.clock.now());
  }

  earliest(after: number): number | undefined {
    const instants = this.declared.map(({ cron }) => cron.next(after));
    const known = instants.filter((at) => at !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  dueAt(at: number): Errand<Firing>[] {
    const due = this.declared.filter(({ cron }) => cron.next(at - 1000) === at);
    return due.map((trigger) => this.errandOf(trigger, at));
  }

  /** Of each trigger the last time after `from` and up to `target`. */
  lastOfEach(from: number, target: number): Errand<Firing>[] {
    return this.declared.flatMap((trigger) => {
      const last = lastUpTo(trigger.cron, from, target);
      return last === undefined ? [] : [this.errandOf(trigger, last)];
    });
  }

  private read(): Trigger[] {
    return this.functions.names().flatMap((functionName) =>
      this.functions.config(functionName).triggers.map((trigger) => ({
        functionName,
        triggerName: trigger.name,
        cron: new CronExpression(trigger.config),
      })),
    );
  }

  private errandOf(trigger: Trigger, at: number): Errand<Firing> {
    return { at, run: () => this.fire(trigger, at) };
  }

  private async fire({ functionName, triggerName }: Trigger, at: number): Promise<Firing> {
    const data = { Type: 'Timer', TriggerName: triggerName, Time: iso(at), Message: '' };
    const caller = { source: 'wx_trigger', timer: true };
    const procedure = functionName;
    const started = performance.now();
    const { invocation, outcome } = await this.functions.call({
      functionName,
      data,
      caller,
      procedure,
    });
    const ms = Math.round((performance.now() - started) * 10) / 10;
    this.metrics.call(invocation, ms, outcome);
    if (!outcome.ok) this.log(`timer ${triggerName} of ${functionName}: ${outcome.message}`);
    const firing = { function: functionName, at: iso(at), ok: outcome.ok, ms };
    const error = outcome.ok ? null : outcome.message;
    this.lastRuns.set(functionName, { ...firing, requestId: invocation.requestId, error });
    return firing;
  }
}
