/**
 * What a proposal for a whole campus costs: every building's areas, one after the other, from
 * 1,000 to 10,000 rooms, 66 people who serve for every 170 rooms. A gap of 0 to the proven
 * bound says that nothing better exists.
 */
import { divide } from '@louyu/shared/domain/duties/areas';
import type { Candidate } from '@louyu/shared/domain/duties/eligibility';
import { type Proposal, propose } from '@louyu/shared/domain/duties/proposer';
import { targetsOf } from '@louyu/shared/domain/duties/targets';
import type { Figure } from '@louyu/emulator/bench/figure';

const ROOMS = 170;
const SERVING = 66;
const AREAS = 17;
/** Issue 5: three seconds of CPU and 256 MB in one run. */
const MOST_MS = 3000;
const MOST_MB = 256;
const SIZES = [6, 15, 30, 60];

const two = (value: number): string => String(value).padStart(2, '0');

const roomsOf = (building: string): string[] =>
  Array.from(
    { length: ROOMS },
    (_, at) => `${building}-${two(Math.floor(at / 30) + 1)}${two((at % 30) + 1)}`,
  );

function servingIn(building: string, rooms: readonly string[]): Candidate[] {
  const rest = { collegeId: null, classId: null, onLeave: false, newcomer: false, elsewhere: 0 };
  return Array.from({ length: SERVING }, (_, at) => ({
    ...{ id: `${building}-p${two(at)}`, gender: 'female', serves: [building], ...rest },
    ...{ roles: [at % 3 ? 'activist' : 'member'], roomId: rooms[(at * 5) % ROOMS] ?? null },
  }));
}

function proposalFor(at: number): Proposal {
  const place = `b${two(at + 1)}`;
  const rooms = roomsOf(place);
  const candidates = servingIn(place, rooms);
  const grounds = {
    place,
    houses: 'female' as const,
    rooms,
    units: [],
    activities: [],
    backbones: [],
    candidates,
  };
  const targets = targetsOf('area', divide(rooms, AREAS), grounds);
  return propose({ kind: 'area', targets, candidates, standing: [] });
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function campusOf(buildings: number) {
  const before = cpuMs();
  const proposals = Array.from({ length: buildings }, (_, at) => proposalFor(at));
  const ms = cpuMs() - before;
  return { ms, optimal: proposals.filter(({ figures }) => figures.gap === 0).length };
}

/** CPU milliseconds by size against the promise, how many are proven, and the memory. */
export function proposals(): Figure[] {
  campusOf(1);
  const runs = SIZES.map((buildings) => ({ buildings, ...campusOf(buildings) }));
  const megabytes = process.memoryUsage().heapUsed / 1_048_576;
  return [
    ...runs.map(({ buildings, ms }) => ({
      name: `proposal for ${buildings * ROOMS} rooms, ${buildings * SERVING} people`,
      value: Math.round(ms),
      unit: 'ms of CPU',
      against: MOST_MS,
    })),
    {
      name: 'proposals proven optimal, of the largest campus',
      value: runs.at(-1)?.optimal ?? 0,
      unit: 'buildings',
      against: runs.at(-1)?.buildings ?? 0,
    },
    { name: 'heap after the proposals', value: megabytes, unit: 'MB', against: MOST_MB },
  ];
}
