/** What needs the parsers, the pinyin dictionary or a long time: reading, working, files. */
import * as contract from '@louyu/shared/contracts/imports';
import { Problem } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/organization/import/rules';
import { type Handler, creates, reads, updates, writes } from '../../../kernel/handler';
import { freshId } from '../../../kernel/hash';
import type { Reader } from '../../../kernel/repository';
import { discardSheet, downloadSheet, sheetsIn } from '../../../kernel/spreadsheet/read';
import { Aftermath, type Subscriber } from '../../../kernel/subscribers';
import { chunksFor, partsOf, storeChunks } from './chunks';
import { type Asked, compare } from './compare';
import { drive } from './drive';
import { badRowsFile, templateOf } from './files';
import { ensureEverywhere, progressOf } from './handlers';
import { peopleFile } from './people-file';
import { importChunks, imports, peopleExports } from './repository';

/** A file that cannot be used is not kept either. */
async function compared(read: Reader, fileId: string, asked: Asked) {
  try {
    const content = await downloadSheet(fileId);
    return await compare(read, await sheetsIn(content), asked);
  } catch (error) {
    if (error instanceof Problem) await discardSheet(fileId);
    throw error;
  }
}

const readFile = writes(contract.readFile, {
  prepare: async ({ input, scopes, read, now, ports }) => {
    ensureEverywhere(scopes);
    const { fileId, kind, complete } = input;
    const { plan, rows, ignored } = await compared(read, fileId, { kind, complete, now, ports });
    const importId = freshId();
    const chunks = chunksFor(importId, plan, now);
    await storeChunks(chunks);
    return { fileId, importId, plan, rows, ignored, parts: partsOf(chunks) };
  },
  decide: ({ input, actor, now, prepared }) => {
    const { importId: id, plan, rows, ignored, parts } = prepared;
    const { kind, fileName, complete } = input;
    const file = { id, kind, fileName, by: actor.personId, complete, rows, ignored, parts };
    const { next, events } = rules.read(file, plan, now);
    const { counts, leavesWithheld } = next;
    const reply = { importId: id, version: 1, counts, leavesWithheld };
    return { change: creates(imports, next), events, reply };
  },
  settle: ({ fileId }) => discardSheet(fileId),
});

/** Of the platform's 60 seconds; the rest is for starting, and for what is under way. */
const RUN_MS = 45_000;

const countdown = (): (() => number) => {
  const end = performance.now() + RUN_MS;
  return () => Math.max(0, end - performance.now());
};

const step = (subscribers: readonly Subscriber[]) =>
  writes(contract.step, {
    prepare: async ({ input, scopes, read, now, calendar, ports }) => {
      ensureEverywhere(scopes);
      const aftermath = new Aftermath(subscribers, { now, calendar, ports });
      const driven = await drive(input.importId, { read, aftermath, now, msLeft: countdown() });
      return { busy: driven === null };
    },
    decide: ({ matter, prepared }) => {
      const { next, events } = rules.step(matter);
      const { state, written, skipped } = matter;
      const reply = { state, ...prepared, progress: progressOf(matter), written, skipped };
      return { change: updates(imports, matter, next), events, reply };
    },
  });

/** A reply carries about 1 MB. */
const MOST_BAD_ROWS = 4_000;
const CHUNKS = 25;

const badRows = reads(contract.badRows, async ({ matter, read }) => {
  const where = { importId: matter.id, part: 'bad' };
  const { rows } = await read.page(importChunks, where, { orderBy: ['at', 'asc'], limit: CHUNKS });
  return badRowsFile(matter.kind, rows.flatMap(({ bad }) => bad).slice(0, MOST_BAD_ROWS));
});

const template = reads(contract.template, ({ input }) => templateOf(input.kind));

const exported = reads(contract.exported, async ({ input, scopes, actor, read, now }) => {
  ensureEverywhere(scopes);
  const asked = await read.get(peopleExports, input.exportId);
  rules.ensureExportStands(asked, actor.personId, now);
  return peopleFile(read, asked);
});

export const importOfficeHandlers = (subscribers: readonly Subscriber[]): Handler[] => [
  readFile,
  step(subscribers),
  badRows,
  template,
  exported,
];
