/**
 * A list of students: how long reading the workbook takes beside a well-known reader's bare
 * read of the same file, and what the runs of an import cost with 40 ms a database call.
 */
import { sheetsIn } from '@louyu/cloudfunctions/kernel/spreadsheet/read';
import { type Figure, median } from '@louyu/emulator/bench/figure';
import { readSheet } from 'read-excel-file/node';
import { startCampusCloud } from '../campus-cloud';
import { importList } from './import-run';
import { studentList, workbookOf } from './student-list';

const PARSED_ROWS = 20_000;
const IMPORTED_ROWS = 4_000;
const TIMES = 5;
const DB_LATENCY_MS = 40;
const MOST_MS = 60_000;
const MOST_MB = 512;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Both read the same bytes, turn about, so that neither has the warmer machine. */
async function parsing(): Promise<Figure> {
  const content = await workbookOf(studentList(PARSED_ROWS));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < TIMES; round += 1) {
    ours.push(await timed(() => sheetsIn(content)));
    theirs.push(await timed(() => readSheet(content)));
  }
  return { name: 'import_parse', value: median(ours), unit: 'ms', against: median(theirs) };
}

async function running(): Promise<Figure[]> {
  const { cloud, close } = await startCampusCloud({ port: 0, campus: 'none' });
  try {
    const list = studentList(IMPORTED_ROWS);
    const { runs, stored } = await importList(cloud, list, DB_LATENCY_MS);
    const slowest = Math.max(...runs.map(({ ms }) => ms));
    const heap = Math.max(...runs.map(({ heapMb }) => heapMb));
    const trips = runs.reduce((sum, { roundTrips }) => sum + roundTrips, 0);
    return [
      { name: 'import_stored', value: stored, unit: 'people', against: IMPORTED_ROWS },
      { name: 'import_round_trips', value: trips, unit: 'round trips', against: IMPORTED_ROWS },
      { name: 'import_slowest_run', value: slowest, unit: 'ms', against: MOST_MS },
      { name: 'import_heap', value: heap, unit: 'MB', against: MOST_MB },
    ];
  } finally {
    await close();
  }
}

/** Reading, and a whole import; `npm run soak:import` does it with forty thousand. */
export const imports = async (): Promise<Figure[]> => [await parsing(), ...(await running())];
