import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { about, read } from '@louyu/shared/contracts/contract';
import { z } from '@louyu/shared/contracts/schema';
import { ACCESS_PAGE, accessPage } from './access-page';
import { EVERY_CONTRACT } from './every-contract';

it('docs/access.md says what the contracts say', () => {
  expect(readFileSync(ACCESS_PAGE, 'utf8')).toBe(accessPage());
});

const CONTRACTS = join(__dirname, '../../shared/contracts');
/** What contracts are made of: no procedures of their own. */
const SHARED = ['contract.ts', 'schema.ts', 'development-shapes.ts'];

it('no file of contracts is forgotten, and no procedure has two contracts', () => {
  const files = readdirSync(CONTRACTS).filter(
    (name) => !SHARED.includes(name) && !name.endsWith('.test.ts'),
  );
  const listed = readFileSync(join(__dirname, 'every-contract.ts'), 'utf8');
  for (const name of files) expect(listed).toContain(`contracts/${name.replace('.ts', '')}'`);
  const names = EVERY_CONTRACT.map(({ procedure }) => procedure);
  expect(new Set(names).size).toBe(names.length);
});

it('a contract without a permission, or without saying about what, does not compile', () => {
  const shape = { procedure: 'a.b', input: z.object({}), output: z.object({}), errors: [] };
  // @ts-expect-error permission is missing
  expect(read({ ...shape, about: about.own }).permission).toBeUndefined();
  // @ts-expect-error what it is about is missing
  expect(read({ ...shape, permission: { kind: 'everyone' } }).about).toBeUndefined();
});
