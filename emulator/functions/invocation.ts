/**
 * Why: describes one call of a function: who asks, through which chain, with what, and what
 * became of it. Everything else in this folder passes these along.
 */
import type { CloudErrorCode } from '../gateway/cloud-error';

export interface Caller {
  openid?: string;
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
  bytesOut: number;
}

export interface Invocation {
  requestId: string;
  functionName: string;
  /** What the metrics file it under. */
  procedure: string;
  caller: Caller;
  event: string;
  tally: InvocationTally;
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
  bytesOut: 0,
});
