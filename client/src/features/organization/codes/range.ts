/** For whom codes are made: a whole building or class, or one floor. */
import { floorOf } from '@louyu/shared/domain/kernel/ids';
import type { Joining } from '../people/use-joining';
import type { Place } from '../people/places';

/** `all`, or a floor's number as text, as choices are. */
export type RangeValue = string;

export const ALL = 'all';

export interface Range {
  value: RangeValue;
  label: string;
  /** How many there have not joined. */
  waiting: number;
}

export const floorIn = (value: RangeValue): number | null => (value === ALL ? null : Number(value));

const WHOLE = { building: '整栋楼', class: '全班' } as const;

/** The whole first, then every floor with somebody who has not joined, from the ground up. */
export function rangesOf({ waiting }: Joining, { kind }: Place): { whole: Range; parts: Range[] } {
  const floors = waiting.flatMap(({ roomId }) => (roomId ? [floorOf(roomId)] : []));
  const parts = [...new Set(floors)]
    .sort((a, b) => a - b)
    .map((floor) => ({
      value: String(floor),
      label: `${floor} 层`,
      waiting: floors.filter((each) => each === floor).length,
    }));
  const whole = { value: ALL, label: WHOLE[kind], waiting: waiting.length };
  // A class lives on floors of many buildings, which mean nothing together.
  return { whole, parts: kind === 'building' ? parts : [] };
}
