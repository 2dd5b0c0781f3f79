/**
 * Every list of inspections after one month and after two years of them: the cost of a list
 * must not know how long the house has been inspected. The bench takes a tenth of the
 * buildings; `npm run soak:history` takes all sixty: 720,000 inspections.
 */
import type { Figure } from '@louyu/emulator/bench/figure';
import { median } from '@louyu/emulator/bench/figure';
import { startCampusCloud } from '../campus-cloud';
import { call } from '../testing/caller';
import { LAST_MONTH, LEADER, RESIDENT, ROOM, writeHistory } from './inspection-history';

const YEARS_MONTHS = 24;
const TIMES = 15;
/** Slow enough to be the network's, so that a thousandth of a second more is not a ratio. */
const DB_LATENCY_MS = 20;

const LISTS = [
  ['of_room', RESIDENT, { after: null }],
  ['get', RESIDENT, { inspectionId: `history-${ROOM}-${LAST_MONTH}-1` }],
  ['my_room_results', RESIDENT, {}],
  ['objections', LEADER, { state: 'open', after: null }],
  ['results', LEADER, { buildingId: 'b01', month: LAST_MONTH }],
  ['room_results', LEADER, { roomId: ROOM }],
  ['trend', LEADER, { buildingId: 'b01', floor: null, until: LAST_MONTH }],
  ['drift', LEADER, { buildingId: 'b01' }],
] as const;

type Costs = Record<string, number>;

async function costOf(url: string, [name, openid, input]: (typeof LISTS)[number]): Promise<number> {
  const spent: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now();
    const answer = await call(url, openid, { procedure: `inspections.${name}`, input });
    spent.push(performance.now() - started);
    if (!answer.ok) throw new Error(`inspections.${name}: ${answer.error?.code}`);
  }
  return median(spent);
}

interface Measured {
  inspections: number;
  costs: Costs;
}

/** What each list costs over a house with so many months behind it. */
export async function measured(buildings: number, months: number): Promise<Measured> {
  const now = new Date(`${LAST_MONTH}-30T02:00:00.000Z`);
  const { url, cloud, close } = await startCampusCloud({
    port: 0,
    campus: 'none',
    now,
    freeze: true,
  });
  try {
    const inspections = writeHistory(cloud, { buildings, months });
    cloud.faults.set({ dbLatencyMs: DB_LATENCY_MS });
    const costs: Costs = {};
    for (const list of LISTS) costs[list[0]] = await costOf(url, list);
    return { inspections, costs };
  } finally {
    await close();
  }
}

/** One figure a list: after two years, against after one month. */
export async function inspectionLists(buildings: number): Promise<Figure[]> {
  const young = await measured(buildings, 1);
  const old = await measured(buildings, YEARS_MONTHS);
  const grown = { value: old.inspections, against: young.inspections };
  return [
    { name: 'inspections_stored', unit: 'documents', ...grown },
    ...LISTS.map(([name]) => ({
      name: `inspections_${name}_after_two_years`,
      value: old.costs[name] ?? NaN,
      unit: 'ms',
      against: young.costs[name] ?? NaN,
    })),
  ];
}
