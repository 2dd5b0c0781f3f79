import { readFileSync } from 'node:fs';
import { PAGE, recordsPage } from './records-page';

it('the page says what the contexts declare', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(recordsPage());
});
