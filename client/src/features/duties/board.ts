/** A roster as a building shows it: every room coloured by what covers it, and what is wrong first. */
import { COVER_STATES } from '@louyu/shared/domain/duties/coverage';
import { floorOf } from '@louyu/shared/domain/kernel/ids';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { ElevationTone, Floor, Meaning } from '../../ui/pieces/elevation-types';
import type { Coverage, Serving, Target } from './roster';
import { TONES } from './words';

const WORDS: Record<'area' | 'room', Record<ElevationTone, string>> = {
  area: { overdue: '没落实', due: '要补齐', none: '没划分', done: '有人负责' },
  room: { overdue: '要处理', due: '快到期', none: '未联系', done: '有联系人' },
};

const ORDER: readonly ElevationTone[] = ['overdue', 'due', 'none', 'done'];

const toneOf = (target: Target | undefined): ElevationTone => {
  const tone = target ? TONES[target.state] : 'quiet';
  return tone === 'overdue' || tone === 'due' || tone === 'done' ? tone : 'none';
};

const numberOf = (roomId: string): string => `${floorOf(roomId)}${roomId.slice(-2)}`;

/** Top floor first; only rooms that there are. */
export function floorsOf({ targets, undivided }: Coverage): Floor[] {
  const held = new Map(targets.flatMap((target) => target.rooms.map((id) => [id, target])));
  const rooms = [...new Set([...held.keys(), ...undivided])].sort();
  const floors = [...new Set(rooms.map(floorOf))].sort((a, b) => b - a);
  return floors.map((number) => ({
    number,
    rooms: rooms
      .filter((id) => floorOf(id) === number)
      .map((id) => ({ id, number: numberOf(id), tone: toneOf(held.get(id)) })),
  }));
}

/** The legend: only what the building shows. */
export function meaningsOf(kind: 'area' | 'room', floors: readonly Floor[]): Meaning[] {
  const shown = new Set(floors.flatMap(({ rooms }) => rooms.map(({ tone }) => tone)));
  return ORDER.filter((tone) => shown.has(tone)).map((tone) => ({ tone, word: WORDS[kind][tone] }));
}

const isWrong = ({ state }: Target): boolean => state !== 'covered' && state !== 'uncontacted';

/** What somebody should see to, in order of harm. */
export const troublesOf = ({ targets }: Coverage): Target[] =>
  [...targets]
    .filter(isWrong)
    .sort((a, b) => COVER_STATES.indexOf(a.state) - COVER_STATES.indexOf(b.state));

/** Who could take something on and holds nothing. */
export const idleOf = ({ people }: Coverage): Serving[] =>
  people.filter(({ able, holds, most, onLeave }) => able && holds === 0 && most > 0 && !onLeave);

/** What everybody holds, by person. */
export function heldBy({ targets }: Coverage): Map<string, Target[]> {
  const held = new Map<string, Target[]>();
  for (const target of targets)
    for (const { personId } of target.holders)
      held.set(personId, [...(held.get(personId) ?? []), target]);
  return held;
}

export const drawn = (kind: RosteredKind): kind is 'area' | 'room' =>
  kind === 'area' || kind === 'room';
