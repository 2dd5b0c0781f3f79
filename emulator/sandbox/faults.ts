/**
 * Why: reliability is tested, not hoped for: slow, failing or silent operations and instances that
 * die at the worst moment, on demand. Random failures are seeded, so a run can be repeated.
 */
import { z } from 'zod';
import type { CloudErrorCode } from '../gateway/cloud-error';
import { OperationFaults, operationFaultSchema, sleep, type Target } from './operation-faults';

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
    /** The next upload fails at this moment; then this returns to null. */
    storageFail: z.enum(['before', 'middle', 'after']).nullable(),
    /** What single operations do, by name and collection; all that match apply, in order. */
    operations: z.array(operationFaultSchema).max(100),
  })
  .partial()
  .strict();

/** `reset` returns everything to usual before the rest of the body applies. */
export const faultChangeSchema = faultSchema.extend({ reset: z.literal(true).optional() });

export type Faults = Required<z.infer<typeof faultSchema>>;
export type StorageMoment = 'before' | 'middle' | 'after';

export const noFaults: Faults = {
  dbLatencyMs: 0,
  sendLatencyMs: 0,
  storageLatencyMs: 0,
  errorRate: 0,
  seed: 1,
  crash: null,
  commitConflicts: 0,
  sendErrorCode: null,
  storageFail: null,
  operations: [],
};

const latencyOf: Record<string, 'dbLatencyMs' | 'sendLatencyMs' | 'storageLatencyMs'> = {
  database: 'dbLatencyMs',
  wx: 'sendLatencyMs',
  storage: 'storageLatencyMs',
};

const familyOf = ({ action }: Target): string => action.split('.')[0] ?? '';

export class FaultControl {
  inForce: Faults = { ...noFaults };
  private random = noFaults.seed;
  private readonly operations: OperationFaults;

  constructor(private readonly fail: (code: CloudErrorCode, message: string) => Error) {
    this.operations = new OperationFaults(() => this.draw(), fail);
  }

  set({ reset, ...change }: z.infer<typeof faultChangeSchema>): Faults {
    if (reset) {
      this.inForce = { ...noFaults };
      this.random = noFaults.seed;
    }
    Object.assign(this.inForce, change);
    if (change.seed !== undefined) this.random = change.seed;
    return this.inForce;
  }

  /** Does the work as the faults in force allow: later, not at all, or without an answer. */
  async around<Result>(target: Target, work: () => Promise<Result>): Promise<Result> {
    await this.before(target.action === 'client.upload' ? 'storage' : familyOf(target));
    const struck = this.operations.striking(target, this.inForce.operations);
    this.inForce.operations = struck.remaining;
    await this.operations.before(struck.faults);
    const result = await work();
    this.operations.after(struck.faults);
    return result;
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

  /** When the upload that begins now is to fail; the next one succeeds. */
  takeStorageFail(): StorageMoment | null {
    const moment = this.inForce.storageFail;
    this.inForce.storageFail = null;
    return moment;
  }

  private async before(family: string): Promise<void> {
    const latency = latencyOf[family];
    if (!latency) return;
    if (this.inForce[latency] > 0) await sleep(this.inForce[latency]);
    const { errorRate } = this.inForce;
    if (errorRate > 0 && this.draw() < errorRate) {
      throw this.fail('SYS_ERR', `a fault was provoked (errorRate ${errorRate})`);
    }
  }

  private draw(): number {
    this.random = (Math.imul(this.random, 1664525) + 1013904223) >>> 0;
    return this.random / 2 ** 32;
  }
}
