/** What the handover screens say. */
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { deadlineTone, spokenDeadline } from '../../../ui/words/spoken-time';
import { isPost } from './handover';
import type { Charge, Handover } from './handover';
import type { Scope } from '@louyu/shared/domain/kernel/positions';
import type { Tone } from '../../../ui/words/state';

type Names = ReadonlyMap<string, string>;

export const TITLE = '工作交接';
export const WHOSE = '楼栋的组长和指导员、学院党总支书记、公寓党建指导部';

const BECAUSE: Record<Handover['because'], string> = {
  left: '离校',
  moved: '搬离',
  post_ended: '卸任',
};

export const becauseWord = ({ because }: Handover): string => BECAUSE[because];

const BUILDING = /^b\d{2}$/;

/** 3 号楼; a college by its name where that is known. */
export const placeWord = (id: string, names?: Names): string => {
  if (id === '') return '不属于某栋楼';
  return BUILDING.test(id) ? buildingLabel(id) : (names?.get(id) ?? '学院');
};

type Kind = Exclude<Charge['kind'], 'post'>;

const THINGS: Record<Kind, string> = {
  plate: '门上的明示牌',
  round: '一轮没做完的巡查',
  hazard: '跟进中的隐患',
  letter: '等答复的留言',
  duty: '一项责任分工',
};

const COUNTED: Record<Charge['kind'], string> = {
  plate: '块明示牌',
  round: '轮巡查',
  hazard: '个隐患',
  letter: '封留言',
  duty: '项分工',
  post: '个职务',
};

const ELSEWHERE = { university: '全校', college: '学院', class: '一个班' } as const;

const scopeWord = (scope: Scope, names?: Names): string =>
  scope.kind === 'building'
    ? buildingLabel(scope.id)
    : ('id' in scope && names?.get(scope.id)) || ELSEWHERE[scope.kind];

/** What it is; a class by its name where that is known. */
export const chargeWord = (charge: Charge, names?: Names): string =>
  isPost(charge)
    ? `${scopeWord(charge.scope, names)} · ${ROLE_TERMS[charge.role]}`
    : [charge.roomId && roomLabel(charge.roomId), THINGS[charge.kind]].filter(Boolean).join(' ');

const HOW: Record<Charge['kind'], string> = {
  plate: '接手的人到门口扫门码，换上自己的牌',
  round: '打开巡查，看还差哪些房间；换人要重新安排一轮',
  hazard: '打开隐患，看进行到哪一步',
  letter: '打开留言，由接手的人答复',
  duty: '在分工表里确定由谁负责',
  post: '在接手人的页面任命',
};

/** How this one thing goes over. */
export const howWord = ({ kind }: Charge): string => HOW[kind];

/** 1 块明示牌、2 轮巡查 */
export function heldWord({ items }: Pick<Handover, 'items'>): string {
  const counts = new Map<Charge['kind'], number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${COUNTED[kind]}`).join('、');
}

export const ownersWord = ({ owners }: Handover): string =>
  owners.map((role) => ROLE_TERMS[role]).join('或');

const TONES = { overdue: 'overdue', due: 'due', quiet: 'due' } as const;

export function stateWords(of: Handover, now: Date): { tone: Tone; word: string } {
  if (of.settlement)
    return of.settlement.successor
      ? { tone: 'done', word: '有人接手' }
      : { tone: 'quiet', word: '不用接手' };
  return { tone: TONES[deadlineTone(of.dueAt, now)], word: spokenDeadline(of.dueAt, now) };
}
