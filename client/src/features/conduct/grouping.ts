/** The order in which a list of facts is read: what one can act on first. */
import type { Fact } from './fact';

export interface Group {
  title: string;
  facts: Fact[];
}

type Belongs = (fact: Fact) => boolean;

const isOpen: Belongs = ({ state }) => state === 'noticed';
const isReady: Belongs = ({ may }) => may.includes('finalise');
const wantsRemark: Belongs = ({ may }) => may.includes('remark');

const grouped = (facts: readonly Fact[], groups: readonly [string, Belongs][]): Group[] => {
  const left = [...facts];
  return groups
    .map(([title, belongs]) => ({ title, facts: take(left, belongs) }))
    .filter((group) => group.facts.length > 0);
};

/** Takes what belongs out of the list, so that each fact stands in one group only. */
function take(facts: Fact[], belongs: Belongs): Fact[] {
  const taken = facts.filter(belongs);
  facts.splice(0, facts.length, ...facts.filter((fact) => !belongs(fact)));
  return taken;
}

const ALWAYS: Belongs = () => true;

/** For the author: what may be finalised now, what still waits, what is settled. */
export const forAuthor = (facts: readonly Fact[]): Group[] =>
  grouped(facts, [
    ['现在可以定稿', isReady],
    ['等本人说明', isOpen],
    ['已定稿和已撤回', ALWAYS],
  ]);

/** For the person: where they may still speak, and everything else. */
export const forSubject = (facts: readonly Fact[]): Group[] =>
  grouped(facts, [
    ['你可以写说明', wantsRemark],
    ['等记录人定稿', isOpen],
    ['已定稿和已撤回', ALWAYS],
  ]);
