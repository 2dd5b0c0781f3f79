/** The builds carry a short list of the schema library; every name in use must be on it. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const CLIENT = path.resolve(__dirname, '..');
const TYPES = ['ZodMiniType', 'output', 'input', 'infer'];

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.name === 'node_modules' || entry.name.endsWith('.test.ts')) return [];
    if (entry.isDirectory()) return sourcesIn(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });

test('every schema function that contracts and client use is on the short list', () => {
  const list = readFileSync(path.join(CLIENT, 'config/zod-mini.js'), 'utf8');
  const files = [path.join(CLIENT, '../shared/contracts'), path.join(CLIENT, 'src')].flatMap(
    sourcesIn,
  );
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bz\.([a-zA-Z]+)/g)].map(([, name]) => name ?? ''),
  );
  const missing = [...new Set(names)].filter(
    (name) => !TYPES.includes(name) && !new RegExp(`^  ${name},$`, 'm').test(list),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
