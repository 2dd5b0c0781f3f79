/** A proposal in the hands of whoever confirms it: what changes, what was edited, what is sent. */
import type { InputOf } from '../../platform/call/contract';
import type { confirm } from '@louyu/shared/contracts/duties';
import type { Coverage, Line, Proposal, Target } from './roster';

/** Holders that a person chose instead, by target. */
export type Edits = Readonly<Record<string, readonly string[]>>;

export interface Arranged extends Line {
  edited: boolean;
  /** Differs from what stands. */
  changes: boolean;
}

type Sent = InputOf<typeof confirm>['lines'][number];

const standing = (target: Target | undefined): string =>
  [...(target?.holders ?? [])]
    .sort((a, b) => a.part.localeCompare(b.part))
    .map(({ personId }) => personId)
    .join();

/** The lines with a person's edits in them; what changes comes first. */
export function arranged({ lines }: Proposal, { targets }: Coverage, edits: Edits): Arranged[] {
  const by = new Map(targets.map((target) => [target.id, target]));
  const all = lines.map((line) => {
    const chosen = edits[line.target];
    const holders = [...(chosen ?? line.holders)];
    const edited = chosen !== undefined && holders.join() !== line.holders.join();
    return { ...line, holders, edited, changes: holders.join() !== standing(by.get(line.target)) };
  });
  return [...all.filter(({ changes }) => changes), ...all.filter(({ changes }) => !changes)];
}

const howOf = ({ edited, because }: Arranged): Sent['how'] => {
  if (edited) return 'by_hand';
  return because.includes('replaces_departed') ? 'repaired' : 'proposed';
};

/** Only what changes: whatever no line names stays as it is. */
export const sentOf = (lines: readonly Arranged[]): Sent[] =>
  lines
    .filter(({ changes }) => changes)
    .map((line) => ({
      target: line.target,
      holders: line.holders,
      because: line.edited ? [] : line.because,
      how: howOf(line),
    }));

/** How many of these lines everybody holds. */
export function loadsOf(lines: readonly Arranged[]): Map<string, number> {
  const loads = new Map<string, number>();
  for (const { holders } of lines)
    for (const id of holders) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}

/** As many areas as there are pairs, as nearly as may be without giving a pair two. */
export const sparing = (
  choices: readonly { areas: number }[],
  people: number,
): number | undefined =>
  (choices.filter(({ areas }) => areas * 2 <= people).at(-1) ?? choices[0])?.areas;

/** Areas that go with the floors: so many to a floor, as far as there are pairs to hold them. */
export function divisionsOf(
  { floors, roomsPerFloor, people }: Coverage,
  kept: number,
): { areas: number; perFloor: number }[] {
  const pairs = Math.floor(people.length / 2);
  const perFloors = [1, 2, 3, 4, 5, 6].filter((each) => each <= roomsPerFloor);
  const fitting = perFloors.filter((each) => each === 1 || each * floors <= pairs * 2);
  return fitting
    .map((perFloor) => ({ areas: perFloor * floors, perFloor }))
    .filter(({ areas }) => areas !== kept);
}
