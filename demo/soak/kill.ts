/**
 * One round: the cloud dies in the middle of concurrent submissions, and everything that was
 * acknowledged is there, whole and once; everything else arrives when it is sent again.
 */
import { canonical } from '@louyu/cloudfunctions/kernel/hash';
import type { Chance } from '../campus/chance';
import { type CloudProcess, startProcess } from './cloud-process';
import { type Ground, type Submission, compose, send } from './submissions';
import { faultsIn, groundIn, madeIn, pendingIn } from './verdict';

export interface Round {
  submissions: number;
  /** Acknowledged before the kill. */
  acknowledged: number;
  /** What was wrong; empty when nothing was. */
  faults: string[];
}

const AT_ONCE = 60;

const argumentsFor = (directory: string) => ['--data', directory, '--campus', 'demo'];

/** Fills a directory with the campus and says where submissions can go. */
export async function prepare(directory: string): Promise<Ground> {
  const cloud = await startProcess(argumentsFor(directory));
  await cloud.end();
  return groundIn(directory);
}

/** Sends everything at once and kills the cloud at the `after`-th acknowledgement. */
async function killAmid(cloud: CloudProcess, submissions: Submission[], after: number) {
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const sendOne = async (submission: Submission): Promise<void> => {
    const envelope = await send(cloud.url, submission).catch(() => undefined);
    if (!envelope?.ok) return;
    acknowledged += 1;
    if (acknowledged === after) killed = cloud.kill();
  };
  await Promise.all(submissions.map(sendOne));
  await (killed ?? cloud.kill());
  return acknowledged;
}

/** Sends everything again; what was acknowledged must get the very same reply. */
async function again(url: string, submission: Submission): Promise<string[]> {
  const { procedure, reply: before } = submission;
  const envelope = await send(url, submission);
  if (!envelope.ok) return [`${procedure} sent again: ${envelope.error?.code}`];
  const same = before === undefined || canonical(before) === canonical(envelope.data);
  return same ? [] : [`${procedure} sent again got another reply`];
}

const MINUTE = { advanceBySeconds: 61, missed: 'last' };

const runClock = (url: string) =>
  fetch(`${url}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(MINUTE),
  });

async function resend(directory: string, submissions: Submission[]): Promise<string[]> {
  const cloud = await startProcess(argumentsFor(directory));
  const faults = await Promise.all(submissions.map((each) => again(cloud.url, each)));
  await runClock(cloud.url);
  const code = await cloud.end();
  return [...faults.flat(), ...(code === 0 ? [] : [`the cloud ended with ${code}`])];
}

const WITH_FINDING = 1;

/** Each submission makes a document; one with a photographed finding a hazard besides. */
const expectedFrom = (submissions: readonly Submission[]): number =>
  submissions.reduce((sum, { photo }) => sum + 1 + (photo ? WITH_FINDING : 0), 0);

/** Runs one round in a directory that `prepare` filled. */
export async function killRound(directory: string, ground: Ground, chance: Chance): Promise<Round> {
  const submissions = compose(AT_ONCE, ground);
  const made = madeIn(directory);
  const cloud = await startProcess(argumentsFor(directory));
  const acknowledged = await killAmid(cloud, submissions, chance.between(1, AT_ONCE - 10));
  const faults = faultsIn(directory, submissions);
  faults.push(...(await resend(directory, submissions)));
  faults.push(...faultsIn(directory, submissions));
  const more = madeIn(directory) - made;
  const expected = expectedFrom(submissions);
  if (more !== expected) faults.push(`${more} documents came of ${expected} submissions`);
  if (pendingIn(directory) > 0) faults.push(`${pendingIn(directory)} acts were not followed up`);
  return { submissions: submissions.length, acknowledged, faults };
}
