/** How far a place has joined: the numbers, who has not, and whose other phone waits for a second officer. */
import { joining } from '@louyu/shared/contracts/organization-joining';
import { useRead } from '../../../platform/query/use-read';
import type { OutputOf } from '../../../platform/call/contract';
import type { Read } from '../../../platform/query/use-read';

export type Joining = OutputOf<typeof joining>;

export const useJoining = (place: string): Read<Joining> =>
  useRead(joining, { place, floor: null }, { when: place !== '' });

/** 680 人，已加入 45 人，还有 635 人没加入 */
export function inWords({ people, joined }: Pick<Joining, 'people' | 'joined'>): string {
  if (people === 0) return '这里还没有登记的人。';
  const left = people - joined;
  return left === 0
    ? `${people} 人，都加入了。`
    : `${people} 人，已加入 ${joined} 人，还有 ${left} 人没加入。`;
}
