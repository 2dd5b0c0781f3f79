/** Posts as people say them. */
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import type { Scope } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '../../platform/session/use-session';

type Post = Person['positions'][number];

const ELSEWHERE = { university: '全校', college: '本学院', class: '本班' } as const;

export const spokenScope = (scope: Scope): string =>
  scope.kind === 'building' ? buildingLabel(scope.id) : ELSEWHERE[scope.kind];

/** 3 号楼的党员; being a student or a university's own office needs no place. */
export function spokenPost({ role, scope, standsInFor }: Post): string {
  const plain = role === 'student' || scope.kind === 'university';
  const named = plain ? ROLE_TERMS[role] : `${spokenScope(scope)} · ${ROLE_TERMS[role]}`;
  return standsInFor ? `${named}（代理）` : named;
}

/** A counsellor has many classes; they are counted, not listed. */
function classPosts(posts: readonly Post[]): string[] {
  const classes = posts.filter(({ scope }) => scope.kind === 'class');
  return classes.length > 1 ? [`${classes.length} 个班 · 辅导员`] : classes.map(spokenPost);
}

/** Whoever holds a post is a student besides; that goes without saying. */
export function postsOf({ positions }: Pick<Person, 'positions'>): string[] {
  const posts = positions.filter(({ role }) => role !== 'student');
  const others = posts.filter(({ scope }) => scope.kind !== 'class').map(spokenPost);
  const spoken = [...others, ...classPosts(posts)];
  return spoken.length > 0 ? spoken : ['同学，没有任职'];
}
