/**
 * The small parts of a workbook: which sheets there are and the strings that they share.
 * Their XML is read piece by piece; prefixes differ between programs and mean nothing here.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Archive } from './archive';
import { SHEET_LIMITS } from './limits';

export interface Xml {
  opened?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  closed?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function parserFor({ opened, text, closed }: Xml): SaxesParser {
  const parser = new SaxesParser();
  if (opened)
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => opened(local(name), attributes));
  if (text) parser.on('text', text);
  if (closed) parser.on('closetag', ({ name }) => closed(local(name)));
  parser.on('error', (error) => {
    throw error;
  });
  return parser;
}

/** Reads one part from its first byte to its last; throws what the parser or the archive throws. */
export async function readXml(archive: Archive, part: string, xml: Xml): Promise<void> {
  const parser = parserFor(xml);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of archive.read(part))
    parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode()).close();
}

/** The part that a relationship points at; targets are relative to `xl/` or to the root. */
const partOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

async function targetsOf(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(archive, 'xl/_rels/workbook.xml.rels', {
    opened: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, partOf(Target));
    },
  });
  return targets;
}

const relationOf = (attributes: Record<string, string>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** Visible sheets in order, with the part that holds each. */
export async function sheetsOf(archive: Archive): Promise<{ name: string; part: string }[]> {
  ensure(archive.has('xl/workbook.xml'), 'imports.wrong_kind_of_file');
  const targets = await targetsOf(archive);
  const sheets: { name: string; part: string }[] = [];
  await readXml(archive, 'xl/workbook.xml', {
    opened: (tag, attributes) => {
      const part = targets.get(relationOf(attributes));
      const shown = !attributes['state'] || attributes['state'] === 'visible';
      if (tag === 'sheet' && part && shown) sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  return sheets;
}

const STRINGS = 'xl/sharedStrings.xml';

/** Strings that cells point at by number; how they sound (`rPh`) is left out. */
export async function stringsOf(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has(STRINGS)) return strings;
  let current = '';
  let taking = false;
  let aside = 0;
  await readXml(archive, STRINGS, {
    opened: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') aside += 1;
      taking = name === 't' && aside === 0;
    },
    text: (text) => {
      if (taking && current.length < SHEET_LIMITS.cellText) current += text;
    },
    closed: (name) => {
      taking = false;
      if (name === 'rPh') aside -= 1;
      if (name === 'si') strings.push(current.slice(0, SHEET_LIMITS.cellText));
    },
  });
  return strings;
}
