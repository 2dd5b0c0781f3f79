/** Finding a candidate in the list, as anyone with a long list does: by name, page after page. */
import type { Person } from './campus';

const MOST_PAGES = 12;

export async function openCandidate(person: Person, name: string): Promise<void> {
  await person.open('packages/development/candidates/index');
  const row = person.page
    .locator('[id^="candidate-"]')
    .filter({ hasText: name, visible: true })
    .first();
  for (let pages = 0; pages < MOST_PAGES && !(await row.isVisible()); pages += 1) {
    await person.page.waitForTimeout(400);
    if (await person.shown('#more').isVisible()) await person.tap('more');
  }
  await row.click();
}
