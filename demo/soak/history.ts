/** `npm run soak:history`: two years of a whole university's inspections, and what its lists cost then. */
import { lineOf } from '@louyu/emulator/bench/figure';
import { BUILDINGS } from '../bench/inspection-history';
import { inspectionLists } from '../bench/inspection-lists';

void inspectionLists(Number(process.env['HISTORY_BUILDINGS'] ?? BUILDINGS)).then((figures) => {
  for (const figure of figures) process.stdout.write(`${lineOf(figure)}\n`);
});
