/** After this phone left its person: nothing that was read for them stays on it. Drafts are one's own words and stay. */
import { KEPT } from '../query/kept-prefix';
import { forgetEverything } from '../query/query-client';
import { store } from '../storage/store';

export async function forgetPerson(): Promise<void> {
  await Promise.all((await store.list(KEPT)).map((key) => store.remove(key)));
  await forgetEverything();
}
