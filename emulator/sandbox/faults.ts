/**
 * Why: reliability is tested, not hoped for: slow or failing operations and instances that die
 * at the worst moment, on demand. Random failures are seeded, so a run can be repeated.
 */
import { z } from 'zod';

export const faultSchema = z
  .object({
    dbLatencyMs: z.number().min(0),
    sendLatencyMs: z.number().min(0),
    storageLatencyMs: z.number().min(0),
    /** Share of database, storage and open API requests that fail with SYS_ERR. */
    errorRate: z.number().min(0).max(1),
    seed: z.number().int(),
    /** The calling instance dies at its next commit; then this returns to null. */
    crash: z.enum(['before_commit', 'after_commit']).nullable(),
    /** So many of the next commits end in DATABASE_TRANSACTION_CONFLICT. */
    commitConflicts: z.number().int().min(0),
    /** Every subscribeMessage.send answers this errcode, e.g. 45009. */
    sendErrorCode: z.number().int().nullable(),
  })
  .partial()
  .strict();

export type Faults = Required<z.infer<typeof faultSchema>>;

export const noFaults: Faults = {
  dbLatencyMs: 0,
  sendLatencyMs: 0,
  storageLatencyMs: 0,
  errorRate: 0,
  seed: 1,
  crash: null,
  commitConflicts: 0,
  sendErrorCode: null,
};

const latencyOf: Record<string, keyof Faults> = {
  database: 'dbLatencyMs',
  wx: 'sendLatencyMs',
  storage: 'storageLatencyMs',
};
const failing = new Set(Object.keys(latencyOf));

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

export class FaultControl {
  inForce: Faults = { ...noFaults };
  private random = noFaults.seed;

  constructor(private readonly fail: (message: string) => Error) {}

  set(change: Partial<Faults>): Faults {
    Object.assign(this.inForce, change);
    if (change.seed !== undefined) this.random = change.seed;
    return this.inForce;
  }

  async before(family: string): Promise<void> {
    const latency = Number(this.inForce[latencyOf[family] ?? 'seed']);
    if (latencyOf[family] && latency > 0) await sleep(latency);
    if (failing.has(family) && this.draw() < this.inForce.errorRate) {
      throw this.fail(`a fault was provoked (errorRate ${this.inForce.errorRate})`);
    }
  }

  /** True once: the fault is used up by the instance that it kills. */
  takeCrash(moment: 'before_commit' | 'after_commit'): boolean {
    if (this.inForce.crash !== moment) return false;
    this.inForce.crash = null;
    return true;
  }

  takeCommitConflict(): boolean {
    if (this.inForce.commitConflicts === 0) return false;
    this.inForce.commitConflicts -= 1;
    return true;
  }

  private draw(): number {
    if (this.inForce.errorRate === 0) return 1;
    this.random = (Math.imul(this.random, 1664525) + 1013904223) >>> 0;
    return this.random / 2 ** 32;
  }
}
