/** What a post that ends leaves behind, said beforehand; the server's rules open the lists. */
import { SUCCESSION } from '@louyu/shared/domain/organization/handover';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import type { Post } from './post';

const ownersOf = (role: Role): string =>
  (SUCCESSION[role] ?? []).map((owner) => ROLE_TERMS[owner]).join('和');

const DUE = '5 个工作日内';

export function vacancyText({ role, standsInFor }: Pick<Post, 'role' | 'standsInFor'>): string {
  if (standsInFor) return '这是代理，职务回到原来的同志手里。';
  const owner = ownersOf(role);
  if (owner) return `职务空缺列成交接单，由${owner}在${DUE}定下接手的人。`;
  return role === 'member' || role === 'activist'
    ? `名下的门牌、没做完的检查、没答复的留言列成交接单，由本楼组长和指导员在${DUE}安排。`
    : '这个职务不用交接。';
}

/** What a person's leaving does, post by post and in all. */
export function leavingText(posts: readonly Pick<Post, 'role' | 'standsInFor'>[]): string[] {
  const offices = posts.filter(({ role, standsInFor }) => ownersOf(role) && !standsInFor);
  const vacant = [...new Set(offices.map(vacancyText))];
  const things = `名下的门牌、没做完的检查、在办的隐患、没答复的留言列成交接单，由本楼组长和指导员在${DUE}安排。`;
  return [
    posts.length > 0 ? `${posts.length} 个职务全部结束。` : '没有在任的职务。',
    ...vacant,
    things,
  ];
}
