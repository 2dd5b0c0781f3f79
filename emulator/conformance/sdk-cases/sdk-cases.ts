/**
 * Why: one line of JSON is one call of the SDK, in the words of somebody's cloud function. The
 * members of the SDK that no line calls are thereby known.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type Fields = Record<string, unknown>;

/** Source texts see `db`, `_` (`db.command`) and `$` (`db.command.aggregate`). */
export interface SdkCase {
  where?: string;
  data?: string;
  expr?: string;
  stages?: string;
  field?: string;
  ids?: string[];
  ordered?: true;
  gives?: Fields[];
  becomes?: Fields;
  is?: unknown;
  /** The errCode that the SDK throws. */
  refused?: number;
}

export interface SdkCases {
  subject: string;
  rows: Fields[];
  others: Record<string, Fields[]>;
  cases: SdkCase[];
}

const read = (name: string): SdkCases => {
  const lines = readFileSync(join(__dirname, name), 'utf8').split('\n').filter(Boolean);
  const [head, ...cases] = lines.map((line) => JSON.parse(line) as SdkCase & SdkCases);
  return {
    subject: name.replace('.jsonl', ''),
    rows: head?.rows ?? [],
    others: head?.others ?? {},
    cases,
  };
};

export const sdkCases = (): SdkCases[] =>
  readdirSync(__dirname)
    .filter((name) => name.endsWith('.jsonl'))
    .map(read);

const texts = ({ where, data, expr, stages, field }: SdkCase): string =>
  [where, data, expr, stages && `.${stages}`, field].filter(Boolean).join(' ');

/** Every source text of every case, to be searched for the members that it calls. */
export const allSources = (): string =>
  sdkCases()
    .flatMap(({ cases }) => cases.map(texts))
    .join('\n');
