/** The verdict sees what it is there for: a half of an act, and an act that was lost. */
import { DocumentStore } from '@louyu/emulator/database/store/document-store';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Submission, entryOf } from './submissions';
import { faultsIn } from './verdict';

const submission = (reply: unknown): Submission => ({
  ...{ openid: 'o', who: 's0001', procedure: 'hazards.report', commandId: 'a-command-id' },
  ...{ input: {}, photo: null, reply },
});

const REPLY = { hazardId: 'h1' };
const ENTRY = { entity: 'hazards/h1', entityVersion: 1, hash: 'first', reply: REPLY };
const HAZARD = { _id: 'h1', version: 1, head: 'first' };

const NAMES = ['journal', 'hazards', 'letters', 'inspections', 'rounds', 'conduct_facts'];

/** The faults of a store with these documents, when the submission was acknowledged so. */
async function judged(hazards: object[], entries: object[], reply: unknown) {
  const directory = await mkdtemp(join(tmpdir(), 'louyu-verdict-'));
  const store = new DocumentStore(
    directory,
    NAMES.map((name) => ({ name })),
  );
  store.insertMany('hazards', hazards as never[]);
  const _id = entryOf(submission(REPLY));
  store.insertMany('journal', entries.map((entry) => ({ _id, ...entry })) as never[]);
  store.close();
  const faults = faultsIn(directory, [submission(reply)]);
  await rm(directory, { recursive: true });
  return faults.length;
}

it('finds nothing wrong with a document and its entry', async () => {
  expect(await judged([HAZARD], [ENTRY], REPLY)).toBe(0);
});

it.each([
  ['a document without its entry', [HAZARD], [], undefined],
  ['an entry without its document', [], [ENTRY], undefined],
  ['a document that is ahead of its entry', [{ ...HAZARD, version: 2 }], [ENTRY], undefined],
  ['a document with another head', [{ ...HAZARD, head: 'other' }], [ENTRY], undefined],
  ['an acknowledged act that is lost', [], [], REPLY],
  ['an act acknowledged with another reply', [HAZARD], [ENTRY], { hazardId: 'h2' }],
])('finds %s', async (_, hazards, entries, reply) => {
  expect(await judged(hazards, entries, reply)).toBe(1);
});
