/** Why: after rough treatment a cloud must answer, hold no call and no connection, and be itself. */
import type { CallPage } from '../functions/call-journal';
import type { ProbeCloud } from './probe-cloud';

const sockets = (): number =>
  process.getActiveResourcesInfo().filter((each) => each === 'TCPSocketWrap').length;

const settled = async (so: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await so())) await new Promise((wake) => setTimeout(wake, 10));
};

const hasRunning = async ({ cloud }: ProbeCloud): Promise<boolean> => {
  const page = await fetch(`${cloud.url}/sandbox/calls?limit=200`);
  const { calls } = (await page.json()) as CallPage;
  return calls.some((each) => each.state === 'running');
};

/** Waits, as long as the test may, until no call runs; then asks every instance for an answer. */
export const expectAlive = async (probe: ProbeCloud, instances: number): Promise<void> => {
  await settled(async () => !(await hasRunning(probe)));
  const wait = 'return new Promise((wake) => setTimeout(wake, 5, 1))';
  const asked = Array.from({ length: instances }, () => probe.value<number>(wait));
  expect(await Promise.all(asked)).toEqual(asked.map(() => 1));
  expect(Object.prototype).not.toHaveProperty('polluted');
  const own = await probe.value('return Object.keys(Object.getPrototypeOf({})).length');
  expect(own).toBe(0);
};

/** Call after the cloud is closed: every connection to it must go, with those of `fetch`. */
export const expectNoSockets = async (before: number): Promise<void> =>
  settled(() => sockets() <= before);

export const socketsNow = sockets;
