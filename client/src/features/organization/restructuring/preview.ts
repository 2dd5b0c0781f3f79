/** What a restructuring will do, in words, before it is done: groups first, then whose posts change. */
import { buildingsWord } from '../groups/group';
import type { Group, Holder } from '../groups/group';
import type { Opening, Plan } from './plan';

const POSTS = [
  { word: '组长', of: 'leader', held: 'leaders' },
  { word: '指导员', of: 'instructor', held: 'instructors' },
] as const;

type Post = (typeof POSTS)[number];

const closedOf = ({ closes }: Plan, groups: readonly Group[]): Group[] =>
  groups.filter(({ id }) => closes.includes(id));

/** Whether the same person holds the same post over one of those buildings afterwards. */
const goesOn = ({ personId }: Holder, { opens }: Plan, { of }: Post): boolean =>
  opens.some((opening) => opening[of]?.id === personId);

const ending = (plan: Plan, group: Group, post: Post): string[] =>
  group[post.held]
    .filter((holder) => !goesOn(holder, plan, post))
    .map(({ name }) => `${name}不再担任“${group.name}”${post.word}。`);

const beginning = (opening: Opening, post: Post): string => {
  const holder = opening[post.of];
  return holder
    ? `${holder.name}担任“${opening.name}”${post.word}。`
    : `“${opening.name}”暂时没有${post.word}，要另行任命。`;
};

export function previewOf(plan: Plan, groups: readonly Group[]): string[] {
  const closed = closedOf(plan, groups);
  return [
    ...closed.map(({ name, buildings }) => `撤销“${name}”（${buildingsWord(buildings)}）。`),
    ...plan.opens.map(({ name, buildings }) => `设立“${name}”，负责 ${buildingsWord(buildings)}。`),
    ...POSTS.flatMap((post) => closed.flatMap((group) => ending(plan, group, post))),
    ...plan.opens.flatMap((opening) => POSTS.map((post) => beginning(opening, post))),
    ...(plan.kind === 'close' ? ['这些楼栋之后不属于任何党小组，直到新设。'] : []),
  ];
}
