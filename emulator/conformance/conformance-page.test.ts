/** Why: the page says what is covered; here it is held against the folder and the lists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered, refused } from './sdk-action-lists';

const page = readFileSync(join(__dirname, 'README.md'), 'utf8');

/** First cell (without its backticks) → second cell, of the table under a heading. */
const tableUnder = (heading: string): Map<string, string> => {
  const [section = ''] = page.split(`\n## ${heading}\n`)[1]?.split('\n## ') ?? [];
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows.map((row) => {
      const [, first = '', second = ''] = row.split('|').map((cell) => cell.trim());
      return [first.replaceAll('`', ''), second];
    }),
  );
};

it('names every suite of this folder', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const suites = files.filter((name) => name.endsWith('.test.ts'));
  expect([...tableUnder('Suites').keys()].sort()).toEqual(suites.sort());
});

it('says of every action what sdk-actions.test.ts holds it to', () => {
  const verdicts = [...tableUnder('What the SDKs can ask')];
  const saying = (word: string): string[] =>
    verdicts.filter(([, verdict]) => verdict.startsWith(word)).map(([action]) => action);
  expect(saying('answered').sort()).toEqual([...answered].sort());
  expect(saying('refused').sort()).toEqual([...refused].sort());
  expect(verdicts).toHaveLength(answered.length + refused.length);
});

it('names the versions that are installed', () => {
  const versionOf = (name: string, from = __dirname): string => {
    const file = require.resolve(`${name}/package.json`, { paths: [from] });
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  };
  const inside = (name: string): string =>
    versionOf('@cloudbase/node-sdk', require.resolve(`${name}/package.json`));
  expect(page).toContain(`node-sdk ${versionOf('@cloudbase/node-sdk')}`);
  for (const name of ['wx-server-sdk', 'wx-server-sdk-3']) {
    const text = page.replace(/\s+/g, ' ');
    expect(text).toContain(`node-sdk ${inside(name)} inside wx-server-sdk ${versionOf(name)}`);
  }
});
