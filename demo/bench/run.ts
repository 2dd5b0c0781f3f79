/** `npm run bench`: one JSON line per figure; ratios against a limit or a baseline of the same run. */
import { startCampusCloud } from '../campus-cloud';
import { burst } from './burst';
import { coldStart } from './cold-start';
import { deliveries } from './delivery';
import { type Figure, lineOf } from '@louyu/emulator/bench/figure';
import { imports } from './import';
import { inspectionLists } from './inspection-lists';
import { packageSizes } from './package-size';
import { proposals } from './proposer';
import { readyTimes } from './ready';

/** A twentieth of the university; `npm run soak:history` takes all of it. */
const BENCH_BUILDINGS = 3;

const print = (figures: readonly Figure[]): void => {
  for (const figure of figures) process.stdout.write(`${lineOf(figure)}\n`);
};

async function bench(): Promise<void> {
  print(await packageSizes());
  print(proposals());
  const campus = await startCampusCloud({ port: 0, campus: 'demo' });
  try {
    print(await coldStart(campus.url, campus.facts?.stage.member ?? ''));
    print(await burst(campus.cloud));
  } finally {
    await campus.close();
  }
  print(await imports());
  print(await deliveries());
  print(await inspectionLists(BENCH_BUILDINGS));
  print(await readyTimes());
}

void bench();
