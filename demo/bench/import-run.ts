/** One list from upload to written, every run timed and weighed as the platform would. */
import { randomUUID } from 'node:crypto';
import * as contract from '@louyu/shared/contracts/imports';
import type { LocalCloud } from '@louyu/emulator';
import { type Listed, registerFor, workbookOf } from './student-list';

export interface Run {
  procedure: string;
  ms: number;
  /** Heap of the function's instance after the run, in MB. */
  heapMb: number;
  roundTrips: number;
}

export interface Imported {
  runs: Run[];
  written: number;
  stored: number;
}

interface Called {
  result?: { ok: boolean; data: never; error?: { code: string } };
}

interface Recorded {
  billedMs: number;
  memoryUsedMb: number | null;
}

class Screen {
  readonly runs: Run[] = [];

  constructor(
    private readonly url: string,
    private readonly openid: string,
  ) {}

  async upload(content: Buffer): Promise<string> {
    const form = new FormData();
    form.set('cloudPath', `uploads/${randomUUID()}.xlsx`);
    form.set('file', new Blob([new Uint8Array(content)]), 'list.xlsx');
    const headers = { 'x-louyu-openid': this.openid };
    const response = await fetch(`${this.url}/client/upload`, {
      method: 'POST',
      body: form,
      headers,
    });
    return ((await response.json()) as { fileID: string }).fileID;
  }

  async call<T>(procedure: string, name: 'api' | 'office', input: unknown): Promise<T> {
    const response = await fetch(`${this.url}/client/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-louyu-openid': this.openid },
      body: JSON.stringify({
        function: name,
        data: { procedure, input, commandId: randomUUID() },
      }),
    });
    const body = (await response.json()) as Called;
    if (!body.result?.ok) throw new Error(`${procedure}: ${JSON.stringify(body)}`);
    await this.weigh(procedure, name, Number(response.headers.get('x-round-trips')));
    return body.result.data as T;
  }

  private async weigh(procedure: string, name: string, roundTrips: number): Promise<void> {
    const answer = await fetch(`${this.url}/sandbox/calls?limit=1&function=${name}`);
    const { calls } = (await answer.json()) as { calls: Recorded[] };
    const [last] = calls;
    this.runs.push({
      procedure,
      ms: last?.billedMs ?? NaN,
      heapMb: last?.memoryUsedMb ?? NaN,
      roundTrips,
    });
  }
}

type Read = { importId: string; version: number };
type Stepped = { state: string; written: number };

/** Imports the list into an empty cloud while every database call takes so much longer. */
export async function importList(
  cloud: LocalCloud,
  list: readonly Listed[],
  dbLatencyMs: number,
): Promise<Imported> {
  const screen = new Screen(cloud.url, registerFor(cloud, list));
  const fileId = await screen.upload(await workbookOf(list));
  cloud.faults.set({ dbLatencyMs });
  const input = { fileId, fileName: 'list.xlsx', kind: 'students', complete: null };
  const { importId, version } = await screen.call<Read>(
    contract.readFile.procedure,
    'office',
    input,
  );
  const confirming = { importId, expectedVersion: version };
  await screen.call(contract.confirm.procedure, 'api', confirming);
  let stepped: Stepped;
  do stepped = await screen.call<Stepped>(contract.step.procedure, 'office', { importId });
  while (stepped.state === 'writing');
  cloud.faults.set({ dbLatencyMs: 0 });
  const { total: stored } = cloud.store.count('people', {});
  return { runs: screen.runs, written: stepped.written, stored };
}
