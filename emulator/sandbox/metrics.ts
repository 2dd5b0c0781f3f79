/**
 * Why: what each procedure costs, counted where it cannot lie: at the gateway. Also the list of
 * queries that no index served.
 */
import type { SlowScan } from '../database/wire-request';
import type { Invocation, Outcome } from '../functions/invocation';

const buckets = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];

interface Totals {
  calls: number;
  failures: number;
  roundTrips: number;
  documentsRead: number;
  documentsExamined: number;
  documentsWritten: number;
  bytesIn: number;
  bytesOut: number;
  /** Calls by upper bound in milliseconds; `+Inf` holds the rest. */
  latencyMs: Record<string, number>;
  last: { roundTrips: number; documentsRead: number; documentsWritten: number; ms: number };
}

export interface SlowQuery extends SlowScan {
  procedure: string;
  times: number;
}

export const slowSentence = (procedure: string, query: SlowScan): string =>
  `${procedure} walked ${query.examined} documents of ${query.collection}; no index serves ${query.filter}`;

const emptyTotals = (): Totals => ({
  calls: 0,
  failures: 0,
  roundTrips: 0,
  documentsRead: 0,
  documentsExamined: 0,
  documentsWritten: 0,
  bytesIn: 0,
  bytesOut: 0,
  latencyMs: Object.fromEntries([...buckets.map(String), '+Inf'].map((bound) => [bound, 0])),
  last: { roundTrips: 0, documentsRead: 0, documentsWritten: 0, ms: 0 },
});

export class Metrics {
  private readonly procedures = new Map<string, Totals>();
  private readonly slowQueries = new Map<string, SlowQuery>();

  constructor(private readonly log: (line: string) => void) {}

  call({ procedure, tally, event }: Invocation, ms: number, outcome: Outcome): void {
    const totals = this.procedures.get(procedure) ?? emptyTotals();
    this.procedures.set(procedure, totals);
    totals.calls += 1;
    totals.failures += outcome.ok ? 0 : 1;
    totals.roundTrips += tally.roundTrips;
    totals.documentsRead += tally.read;
    totals.documentsExamined += tally.examined;
    totals.documentsWritten += tally.written;
    totals.bytesIn += Buffer.byteLength(event);
    totals.bytesOut += outcome.ok ? Buffer.byteLength(outcome.text) : 0;
    const bound = buckets.find((each) => ms <= each);
    const name = bound === undefined ? '+Inf' : String(bound);
    totals.latencyMs[name] = (totals.latencyMs[name] ?? 0) + 1;
    totals.last = {
      roundTrips: tally.roundTrips,
      documentsRead: tally.read,
      documentsWritten: tally.written,
      ms: Math.round(ms * 10) / 10,
    };
  }

  slow(procedure: string, query: SlowScan): void {
    const shape = `${procedure} ${query.collection} ${query.filter}`;
    const known = this.slowQueries.get(shape);
    if (known) {
      known.times += 1;
      known.examined = Math.max(known.examined, query.examined);
    } else if (this.slowQueries.size < 1000)
      this.slowQueries.set(shape, { procedure, ...query, times: 1 });
    this.log(`warning: ${slowSentence(procedure, query)}`);
  }

  report(): { procedures: Record<string, Totals>; slow: SlowQuery[] } {
    return {
      procedures: Object.fromEntries(this.procedures),
      slow: [...this.slowQueries.values()],
    };
  }
}
