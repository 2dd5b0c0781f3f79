import { readFileSync } from 'node:fs';
import { PAGE, collectionsPage } from './collections-page';

it('docs/collections.md says what is declared', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(collectionsPage());
});
