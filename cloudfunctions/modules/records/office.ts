/**
 * Files of this context: everything held about the caller, and checkpoints of the journal. A
 * file travels in the reply and is stored nowhere.
 */
import * as contract from '@louyu/shared/contracts/records';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { keptText } from '@louyu/shared/messages/records';
import { checkpointCode, sealedHeads } from '../../kernel/batches';
import { type Handler, creates, reads, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { type Holding, type Line, line, written } from '../../kernel/holdings';
import type { Reader } from '../../kernel/repository';
import { type Sheet, workbookOf } from '../../kernel/spreadsheet/write';
import { kindsIn } from './overview';
import { checkpoints, units } from './repository';
import { type Telling, tellAll } from './telling';

/** Of one kind; the file stays far below what a reply may weigh. */
const MOST_ROWS = 300;

interface Part {
  kind: string;
  what: string;
  kept: string;
  because: string;
  records: Telling[];
  cut: boolean;
}

async function partsFor(read: Reader, actor: Actor, holdings: readonly Holding[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const of of kindsIn(holdings)) {
    const { rows: records, next } = await tellAll(read, of, actor, { limit: MOST_ROWS });
    const { months, since, because } = of.holding.retention;
    const { key: kind, what } = of.kind;
    parts.push({ kind, what, kept: keptText(months, since), because, records, cut: next !== null });
  }
  return parts;
}

/** Bodies that one person's records may name; far above any real number. */
const MOST_UNITS = 90;

/** Colleges and classes by their names; one whose record is gone keeps its id. */
async function named(read: Reader, parts: readonly Part[]): Promise<Part[]> {
  const lines = parts.flatMap(({ records }) => records.flatMap((record) => record.lines));
  const ids = [...new Set(lines.flatMap(({ unit, text }) => (unit ? [text] : [])))];
  const wanted = { _id: { in: ids.slice(0, MOST_UNITS) } };
  const found = ids.length > 0 ? await read.all(units, wanted, MOST_UNITS) : [];
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const spoken = ({ label, text, unit }: Line): Line =>
    line(label, unit ? (names.get(text) ?? text) : text);
  const told = (record: Telling) => ({ ...record, lines: record.lines.map(spoken) });
  return parts.map((part) => ({ ...part, records: part.records.map(told) }));
}

const COLUMNS = [
  { title: '标题', width: 28 },
  { title: '时间', width: 18 },
  { title: '内容', width: 80 },
];

const rowOf = ({ title, at, lines }: Telling): string[] => [
  title,
  written(at),
  lines.map(({ label, text }) => `${label}：${text}`).join('\n'),
];

const sheetsOf = (parts: readonly Part[]): Sheet[] =>
  parts.map(({ what: name, kept, because, records }) => ({
    name,
    columns: COLUMNS,
    rows: [...records.map(rowOf), ['保存多久', '', `${kept}：${because}`]],
  }));

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 1));

const exporting = (holdings: readonly Holding[]): Handler =>
  reads(contract.exportAll, async ({ input, read, actor, now }) => {
    const parts = await named(read, await partsFor(read, actor, holdings));
    const held = parts.filter(({ records }) => records.length > 0);
    const file =
      input.as === 'xlsx'
        ? await workbookOf(sheetsOf(held))
        : json({ madeAt: now, person: actor.personId, kinds: held });
    return {
      name: `我的记录 ${dayOf(now)}.${input.as}`,
      rows: held.reduce((sum, { records }) => sum + records.length, 0),
      cut: held.filter(({ cut }) => cut).map(({ what }) => what),
      base64: file.toString('base64'),
    };
  });

const taking: Handler = writes(contract.checkpoint, {
  prepare: ({ read }) => sealedHeads(read),
  decide: ({ actor, now: at, prepared: heads }) => {
    ensure(heads.length > 0, 'records.nothing_sealed');
    const code = checkpointCode(at, heads);
    const next = { id: freshId(), at, by: actor.personId, heads, code };
    const events = [{ type: 'CheckpointTaken', checkpointId: next.id, by: actor.personId }];
    const base64 = json({ at, code, heads }).toString('base64');
    const reply = { name: `封存摘要 ${dayOf(at)} ${code}.json`, code, at, base64 };
    return { change: creates(checkpoints, next), events, reply };
  },
});

export const recordOfficeHandlers = (holdings: readonly Holding[]): Handler[] => [
  exporting(holdings),
  taking,
];
