/** How an alarm stands, in the words of whoever pressed it and of whoever answers. */
import type { OutputOf } from '../../platform/call/contract';
import type { alarm } from '@louyu/shared/contracts/care-alarms';
import type { Tone } from '../../ui/words/state';

export type Alarm = OutputOf<typeof alarm>;

type Standing = Pick<Alarm, 'state'>;

const STATES: Record<Alarm['state'], { tone: Tone; word: string }> = {
  open: { tone: 'overdue', word: '还没有人接手' },
  acknowledged: { tone: 'due', word: '正在处理' },
  closed: { tone: 'done', word: '已处理' },
};

export const stateOf = ({ state }: Standing) => STATES[state];

/** What the person who pressed reads first. */
export function headlineOf({ state, called, acknowledgedByName }: Alarm): string {
  if (state === 'open') return called > 0 ? `已经通知 ${called} 位老师` : '已经通知值班部门';
  if (state === 'acknowledged') return `${acknowledgedByName ?? '老师'}已经接手`;
  return '已经处理';
}

export const WHO_SEES =
  '内容只有你的辅导员、楼栋指导员和公寓党建指导部能看到。同学、组长和室友看不到。';
