/**
 * Why: describes one call of a function: who asks, through which chain, with what, and what
 * became of it. Everything else in this folder passes these along.
 */
import type { Scan } from '../database/wire-request';
import type { CloudErrorCode } from '../gateway/cloud-error';
import type { OperationDetail } from '../gateway/operation-detail';

/** What getWXContext shows of a user who comes by another way; named as it names them. */
export interface CallerContext {
  UNIONID?: string | undefined;
  FROM_OPENID?: string | undefined;
  FROM_APPID?: string | undefined;
  FROM_UNIONID?: string | undefined;
  CLIENTIP?: string | undefined;
  CLIENTIPV6?: string | undefined;
  OPEN_DATA_INFO?: string | undefined;
}

export interface Caller {
  openid?: string;
  context?: CallerContext;
  /** `wx_client`, `wx_trigger`, `wx_client,scf`, … */
  source: string;
  timer?: boolean;
}

export interface InvocationTally {
  roundTrips: number;
  /** Round trips up to and with the first commit: the cost of the act without what follows it. */
  tripsToCommit: number | null;
  examined: number;
  read: number;
  written: number;
}

/** One request that the function sent to the cloud while it answered. */
export interface Operation extends OperationDetail {
  /** Milliseconds inside the cloud. */
  ms: number;
  examined: number;
  read: number;
  written: number;
  /** The queries behind it, with the index that served each. */
  scans: Scan[];
  /** The platform's code when it was refused. */
  code: string | null;
}

/** How the call was carried out, as the platform's own request log shows it. */
export interface InvocationTrace {
  /** The instance was started for this call. */
  cold: boolean;
  /** Milliseconds of waiting for an instance. */
  queuedMs: number;
  /** Whole milliseconds inside the instance, loading included when cold. */
  billedMs: number;
  memoryMb: number;
  /** Of the instance's own heap; null when it died before it could say. */
  memoryUsedMb: number | null;
  operations: Operation[];
  /** Codes of the limits that the call ran into. */
  limits: string[];
}

export interface Invocation {
  requestId: string;
  functionName: string;
  /** What the metrics file it under. */
  procedure: string;
  caller: Caller;
  event: string;
  tally: InvocationTally;
  trace: InvocationTrace;
}

export type Outcome =
  | { ok: true; text: string }
  | { ok: false; code: CloudErrorCode; message: string };

export const emptyTally = (): InvocationTally => ({
  roundTrips: 0,
  tripsToCommit: null,
  examined: 0,
  read: 0,
  written: 0,
});

export const emptyTrace = (): InvocationTrace => ({
  cold: false,
  queuedMs: 0,
  billedMs: 0,
  memoryMb: 0,
  memoryUsedMb: null,
  operations: [],
  limits: [],
});

/** A loop of thousands of requests must not fill the memory of the one who watches it. */
const operationsKept = 200;

export const noteOperation = ({ trace }: Invocation, operation: Operation): void => {
  if (trace.operations.length < operationsKept) trace.operations.push(operation);
};

export const noteLimit = ({ trace }: Invocation, code: string): void => {
  if (!trace.limits.includes(code)) trace.limits.push(code);
};
