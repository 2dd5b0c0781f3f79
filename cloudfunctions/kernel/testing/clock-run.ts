/** The clock started by the platform, at will and beside itself; the timer alone runs in turn. */
import type { TestCloud } from './test-cloud';

export interface ClockRun {
  ran: { job: string; done: number }[];
}

/** One run of the clock at the cloud's present time; throws what the platform refuses. */
export async function runClock({ url }: TestCloud): Promise<ClockRun> {
  const call = {
    action: 'functions.invokeFunction',
    function_name: 'clock',
    request_data: '{}',
  };
  const response = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(call) });
  const { data, message } = (await response.json()) as {
    data?: { response_data: string };
    message?: string;
  };
  if (!data) throw new Error(`the clock did not run: ${message}`);
  return JSON.parse(data.response_data) as ClockRun;
}

export const doneBy = ({ ran }: ClockRun, job: string): number | undefined =>
  ran.find((each) => each.job === job)?.done;
