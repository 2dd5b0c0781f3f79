/** The clock goes on with imports whose screen has been closed. */
import { type Job } from '../../../kernel/jobs';
import { Aftermath } from '../../../kernel/subscribers';
import { drive } from './drive';
import { imports } from './repository';

const MOST = 20;

/** Does a window of work on every import that is under way, as long as there is time. */
export const finishImports: Job = {
  name: 'imports.finish',
  async run({ read, container, msLeft, ...around }) {
    const aftermath = new Aftermath(container.subscribers, around);
    const where = { state: { in: ['writing', 'undoing'] } };
    const { rows } = await read.page(imports, where, { orderBy: ['_id', 'asc'], limit: MOST });
    let driven = 0;
    for (const { id } of rows)
      if (msLeft() > 0 && (await drive(id, { read, aftermath, now: around.now, msLeft })))
        driven += 1;
    return driven;
  },
};
