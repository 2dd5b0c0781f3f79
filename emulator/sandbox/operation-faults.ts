/**
 * Why: a fault for one kind of operation: `database.getDocument` on one collection slow, every
 * second commit without an answer although it was done, and the like.
 */
import { z } from 'zod';
import type { CloudErrorCode } from '../gateway/cloud-error';

const families = ['database', 'storage', 'wx', 'functions', 'client'];

export const operationFaultSchema = z
  .object({
    /** An action (`database.commitTransaction`, `client.call`), a family (`database.*`) or `*`. */
    operation: z.string().regex(new RegExp(`^(\\*|(${families.join('|')})\\.(\\*|[A-Za-z]+))$`)),
    /** Only where the request names this collection. */
    collection: z.string().min(1).optional(),
    latencyMs: z.number().min(0).max(600_000).optional(),
    /** Share of the requests that are refused with `code`. */
    errorRate: z.number().min(0).max(1).optional(),
    code: z
      .enum([
        'SYS_ERR',
        'SERVER_TIMEOUT',
        'EXCEED_REQUEST_LIMIT',
        'EXCEED_CONCURRENT_REQUEST_LIMIT',
        'DATABASE_REQUEST_FAILED',
        'DATABASE_TRANSACTION_CONFLICT',
        'STORAGE_REQUEST_FAIL',
        'FUNCTIONS_EXECUTE_FAIL',
      ])
      .optional(),
    /** No answer at all: `before` it was done, or `after`, when it has been done. */
    silent: z.enum(['before', 'after']).optional(),
    /** Strikes so often and is gone. */
    times: z.number().int().min(1).optional(),
  })
  .strict();

export type OperationFault = z.infer<typeof operationFaultSchema>;

export interface Target {
  action: string;
  collection: string | null;
}

/** The exchange is left open: whoever asked gives up, or is told nothing. */
export class Unanswered extends Error {
  readonly code = 'NO_ANSWER';
}

/** Keeps no process alive: a closed cloud owes nobody an answer. */
export const sleep = (ms: number): Promise<void> =>
  new Promise((wake) => setTimeout(wake, ms).unref());

const matches = ({ operation, collection }: OperationFault, target: Target): boolean => {
  if (collection !== undefined && collection !== target.collection) return false;
  if (operation === '*' || operation === target.action) return true;
  return operation.endsWith('.*') && target.action.startsWith(operation.slice(0, -1));
};

const usedOnce = (fault: OperationFault): OperationFault[] => {
  if (fault.times === undefined) return [fault];
  return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
};

export class OperationFaults {
  constructor(
    private readonly draw: () => number,
    private readonly fail: (code: CloudErrorCode, message: string) => Error,
  ) {}

  /** Which faults strike this operation, and what is left of all for the next. */
  striking(
    target: Target,
    all: OperationFault[],
  ): { faults: OperationFault[]; remaining: OperationFault[] } {
    const faults = all.filter((each) => matches(each, target));
    if (faults.length === 0) return { faults, remaining: all };
    const remaining = all.flatMap((each) => (faults.includes(each) ? usedOnce(each) : [each]));
    return { faults, remaining };
  }

  async before(faults: OperationFault[]): Promise<void> {
    for (const { operation, latencyMs = 0, errorRate = 0, code, silent } of faults) {
      if (latencyMs > 0) await sleep(latencyMs);
      if (errorRate > 0 && this.draw() < errorRate) {
        throw this.fail(code ?? 'SYS_ERR', `a fault was provoked (${operation})`);
      }
      if (silent === 'before') throw new Unanswered(`${operation} is not answered`);
    }
  }

  after(faults: OperationFault[]): void {
    const silent = faults.find((each) => each.silent === 'after');
    if (silent) throw new Unanswered(`${silent.operation} was done and is not answered`);
  }
}
