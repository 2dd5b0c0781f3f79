/**
 * `npm run audit:verify`: looks at an export or at a running local cloud and says in plain
 * lines what it found. Exit code 0: whole; 1: something is wrong; 2: it could not look.
 */
import { parseArgs } from 'node:util';
import { FINDINGS, type Verdict } from './findings';
import { checkpointIn, collectionsAt, collectionsIn, exportedFrom } from './sources';
import { verify } from './verify';

const USAGE =
  'npm run audit:verify -- (--export FOLDER | --url http://127.0.0.1:9400) [--checkpoint FILE]';

const MOST_SHOWN = 50;

/** What the verdict says, line by line. */
export function reportOf(verdict: Verdict, checked: boolean): string[] {
  const { findings, entries, sealed, unsealed, batches, documents } = verdict;
  const shown = findings
    .slice(0, MOST_SHOWN)
    .map(({ kind, where }) => `WRONG ${kind} ${where}: ${FINDINGS[kind]}`);
  const more = findings.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`and ${more} more`] : []),
    `${entries} entries, ${sealed} sealed in ${batches} batches, ${documents} documents compared`,
    `${unsealed} entries are not sealed yet: the clock seals every minute what is a minute old`,
    checked
      ? 'a checkpoint was given: a cut tail would have been found'
      : 'no checkpoint was given: a cut tail of batches cannot be found without one',
    findings.length === 0 ? 'whole' : `${findings.length} findings`,
  ];
}

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      export: { type: 'string' },
      url: { type: 'string' },
      checkpoint: { type: 'string' },
    },
  });
  if (!values.export === !values.url) throw new Error(USAGE);
  const collections = values.url
    ? await collectionsAt(values.url)
    : collectionsIn(values.export ?? '');
  const checkpoint = values.checkpoint ? checkpointIn(values.checkpoint) : undefined;
  const verdict = verify(exportedFrom(collections, checkpoint));
  for (const line of reportOf(verdict, checkpoint !== undefined)) console.log(line);
  return verdict.findings.length === 0 ? 0 : 1;
}

if (require.main === module)
  run(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      console.error(String(error));
      process.exitCode = 2;
    },
  );
