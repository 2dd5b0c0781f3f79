/**
 * `npm run soak:import -- [--rows N] [--latency MS]`: a list of a whole university, with
 * slow database calls; each run must end within the platform's time and memory.
 */
import { parseArgs } from 'node:util';
import { importList } from '../bench/import-run';
import { studentList } from '../bench/student-list';
import { startCampusCloud } from '../campus-cloud';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '40000' },
    latency: { type: 'string', default: '40' },
  },
});

const MOST_MS = 60_000;
const MOST_MB = 512;

async function soak(rows: number, latency: number): Promise<boolean> {
  const { cloud, close } = await startCampusCloud({ port: 0, campus: 'none' });
  try {
    const { runs, written, stored } = await importList(cloud, studentList(rows), latency);
    for (const run of runs) process.stdout.write(`${JSON.stringify(run)}\n`);
    process.stdout.write(`${JSON.stringify({ rows, latency, written, stored })}\n`);
    const within = runs.every(({ ms, heapMb }) => ms <= MOST_MS && heapMb <= MOST_MB);
    return within && written === rows && stored === rows;
  } finally {
    await close();
  }
}

void soak(Number(values.rows), Number(values.latency)).then((held) => {
  process.exitCode = held ? 0 : 1;
});
