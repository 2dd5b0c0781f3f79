/**
 * Why: the request log that a developer looks at: the last calls with what they printed, what
 * they asked of the cloud and what became of them. It is bounded in calls, in lines and in the
 * length of a line, so that a cloud may run for weeks.
 */
import type { VirtualClock } from '../timers/virtual-clock';
import type { LogLine } from './instance';
import type { Invocation, InvocationTrace, Operation, Outcome } from './invocation';

export interface CallRecord extends InvocationTrace {
  /** Rises with every call; what a page's cursor names. */
  number: number;
  requestId: string;
  function: string;
  procedure: string;
  source: string;
  openid: string | null;
  /** The virtual clock's time at the start, ISO. */
  at: string;
  state: 'running' | 'done';
  ok: boolean | null;
  error: { code: string; message: string } | null;
  /** Milliseconds from arrival to answer, waiting included. */
  ms: number | null;
  roundTrips: number;
  documentsRead: number;
  documentsWritten: number;
  bytesIn: number;
  bytesOut: number;
  /** Both cut to their beginning. */
  event: string;
  result: string;
  operations: Operation[];
  lines: { level: string; line: string }[];
  linesDropped: number;
}

export interface CallQuery {
  /** Only calls before this number. */
  cursor?: number | undefined;
  /** Only calls after this number: what is new to a page that is open. */
  after?: number | undefined;
  limit: number;
  function?: string | undefined;
  /** Only calls that ran into a limit. */
  limited?: boolean | undefined;
}

export interface CallPage {
  /** Newest first. */
  calls: CallRecord[];
  /** The cursor of the next page; null on the last one. */
  next: number | null;
}

const callsKept = 500;
const linesKept = 200;
const lineLength = 2000;
const previewLength = 10_000;

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;

export class CallJournal {
  private readonly records: CallRecord[] = [];
  private readonly byRequest = new Map<string, CallRecord>();
  private last = 0;

  constructor(private readonly clock: VirtualClock) {}

  begin(invocation: Invocation): void {
    this.last += 1;
    const record = this.recordOf(invocation);
    this.records.push(record);
    this.byRequest.set(record.requestId, record);
    if (this.records.length <= callsKept) return;
    const oldest = this.records.shift();
    if (oldest) this.byRequest.delete(oldest.requestId);
  }

  /** Lines may come late: a function can print after it has answered. */
  print({ requestId, level, line }: LogLine): void {
    const record = this.byRequest.get(requestId);
    if (!record) return;
    if (record.lines.length < linesKept) record.lines.push({ level, line: cut(line, lineLength) });
    else record.linesDropped += 1;
  }

  end({ requestId, tally, trace }: Invocation, outcome: Outcome, ms: number): void {
    const record = this.byRequest.get(requestId);
    if (!record) return;
    Object.assign(record, trace, {
      state: 'done',
      ok: outcome.ok,
      error: outcome.ok ? null : { code: outcome.code, message: outcome.message },
      ms: Math.round(ms * 10) / 10,
      roundTrips: tally.roundTrips,
      documentsRead: tally.read,
      documentsWritten: tally.written,
      bytesOut: outcome.ok ? Buffer.byteLength(outcome.text) : 0,
      result: outcome.ok ? cut(outcome.text, previewLength) : '',
    });
  }

  page({ cursor = Infinity, after = 0, limit, function: name, limited }: CallQuery): CallPage {
    const wanted = this.records.filter(
      (each) =>
        each.number < cursor &&
        each.number > after &&
        (name === undefined || each.function === name) &&
        (!limited || each.limits.length > 0),
    );
    const calls = wanted.slice(-limit).reverse();
    const more = wanted.length > calls.length;
    return { calls, next: more ? (calls.at(-1)?.number ?? null) : null };
  }

  private recordOf(invocation: Invocation): CallRecord {
    const { requestId, functionName, procedure, caller, event, trace } = invocation;
    return {
      ...trace,
      number: this.last,
      requestId,
      function: functionName,
      procedure,
      source: caller.source,
      openid: caller.openid ?? null,
      at: new Date(this.clock.now()).toISOString(),
      state: 'running',
      ok: null,
      error: null,
      ms: null,
      roundTrips: 0,
      documentsRead: 0,
      documentsWritten: 0,
      bytesIn: Buffer.byteLength(event),
      bytesOut: 0,
      event: cut(event, previewLength),
      result: '',
      lines: [],
      linesDropped: 0,
    };
  }
}
