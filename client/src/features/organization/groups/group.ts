/** The Party groups as the screens know them. */
import { spokenDate } from '../../../ui/words/spoken-time';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import type { groups, restructurings } from '@louyu/shared/contracts/organization-groups';
import type { OutputOf } from '../../../platform/call/contract';
import type { Tone } from '../../../ui/words/state';

export type Group = OutputOf<typeof groups>['groups'][number];
export type Holder = Group['leaders'][number];
export type Decided = OutputOf<typeof restructurings>['rows'][number];
export type DecidedKind = Decided['kind'];

export const buildingsWord = (buildings: readonly string[]): string =>
  buildings.map(buildingLabel).join('、');

/** 林小满（代理）、周远; or that there is nobody. */
export const holdersWord = (holders: readonly Holder[]): string =>
  holders.map(({ name, standsIn }) => `${name}${standsIn ? '（代理）' : ''}`).join('、') || '空缺';

export const KIND_TERMS: Record<DecidedKind, string> = {
  set_up: '新设',
  merge: '合并',
  split: '拆分',
  close: '撤销',
};

type Standing = Pick<Group, 'from' | 'until'>;

const isAhead = (at: string, now: Date): boolean => Date.parse(at) > now.getTime();

const since = (from: string, now: Date): string =>
  isAhead(from, now) ? `${spokenDate(from, now)}起设立` : `${spokenDate(from, now)}设立`;

const ending = (until: string, now: Date): string =>
  isAhead(until, now) ? `到 ${spokenDate(until, now)}撤销` : `${spokenDate(until, now)}撤销`;

/** A decision may take effect on a day to come; until then it is told as what will be. */
export const periodWord = ({ from, until }: Standing, now: Date): string =>
  [since(from, now), until && ending(until, now)].filter(Boolean).join('，');

export function standingWord({ from, until }: Standing, now: Date): { tone: Tone; word: string } {
  if (until) return { tone: 'quiet', word: isAhead(until, now) ? '即将撤销' : '已撤销' };
  return isAhead(from, now) ? { tone: 'due', word: '还没开始' } : { tone: 'done', word: '现设' };
}

/** By name, building (`3`, `3 号楼`) or the name of who leads or instructs. */
export function found(groups: readonly Group[], sought: string): Group[] {
  const wanted = sought.replace(/\s/g, '');
  const of = ({ name, buildings, leaders, instructors }: Group): string =>
    [name, buildingsWord(buildings), ...[...leaders, ...instructors].map((each) => each.name)]
      .join(' ')
      .replace(/\s/g, '');
  return groups.filter((group) => of(group).includes(wanted));
}

export const touches = ({ opens, closes }: Decided, groupId: string): boolean =>
  closes.includes(groupId) || opens.some(({ id }) => id === groupId);
