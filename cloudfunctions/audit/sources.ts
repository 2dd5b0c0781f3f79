/** Where an audit reads from: exported JSON-lines files, or a local cloud that is running. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Batch } from '../kernel/batches';
import type { JournalEntry } from '../kernel/journal';
import type { Exported, StoredDocument } from './findings';

type Line = { _id: string } & Record<string, unknown>;

const linesOf = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

const revived = <T>({ _id, ...fields }: Line): T => ({ id: _id, ...fields }) as T;

/** Collections whose documents carry no head: they are the proof itself, or outside of it. */
const PROOF = ['journal', 'batches'];

/** Collections by name, as exported. */
export function exportedFrom(
  collections: Record<string, Line[]>,
  checkpoint?: Exported['checkpoint'],
): Exported {
  const documents = Object.fromEntries(
    Object.entries(collections).filter(([name]) => !PROOF.includes(name)),
  ) as Record<string, StoredDocument[]>;
  return {
    journal: (collections['journal'] ?? []).map((line) => revived<JournalEntry>(line)),
    batches: (collections['batches'] ?? []).map((line) => revived<Batch>(line)),
    documents,
    ...(checkpoint ? { checkpoint } : {}),
  };
}

export const checkpointIn = (file: string): Exported['checkpoint'] =>
  JSON.parse(readFileSync(file, 'utf8')) as Exported['checkpoint'];

/** A folder with one `<collection>.jsonl` (or `.json`, as CloudBase exports it) per collection. */
export const collectionsIn = (folder: string): Record<string, Line[]> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => /\.jsonl?$/.test(file))
      .map((file) => [basename(file).replace(/\.jsonl?$/, ''), linesOf(join(folder, file))]),
  );

const PAGE = 100;

async function post(url: string, body: unknown): Promise<{ documents: string[] }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as { documents: string[] };
}

async function wholeOf(url: string, collection: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (;;) {
    const last = lines.at(-1)?._id;
    const filter = JSON.stringify(last === undefined ? {} : { _id: { $gt: last } });
    const asked = { collection, filter, sort: '{"_id":1}', limit: PAGE };
    const { documents } = await post(`${url}/sandbox/documents/query`, asked);
    lines.push(...documents.map((text) => JSON.parse(text) as Line));
    if (documents.length < PAGE) return lines;
  }
}

/** Every collection of a running local cloud; it is not stopped, so look at it when it is quiet. */
export async function collectionsAt(url: string): Promise<Record<string, Line[]>> {
  const listed = (await (await fetch(`${url}/sandbox/collections`)).json()) as { name: string }[];
  const collections: Record<string, Line[]> = {};
  for (const { name } of listed) collections[name] = await wholeOf(url, name);
  return collections;
}
