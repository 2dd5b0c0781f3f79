/**
 * Who inspects together. Pairs are formed before areas are given, so that a proposal never
 * splits two people who work well together: standing pairs stay, the others are joined so
 * that the experienced lead and nobody new leads alone (004: members and activists of the
 * building form its group; inspection with manners: a pair of one sex by default).
 */
import type { PersonId } from '../kernel/ids';
import { type Candidate, roomFor } from './eligibility';
import type { KindRules } from './kinds';
import type { Duty } from './state';

/** One or two people who hold targets together; the first leads. */
export interface Team {
  people: readonly Candidate[];
  /** How many more targets they may take together, and how many they hold elsewhere. */
  room: number;
  load: number;
}

export const teamOf = (rules: KindRules, people: readonly Candidate[]): Team => ({
  people,
  room: Math.min(...people.map((person) => roomFor(rules, person))),
  load: Math.max(...people.map(({ elsewhere }) => elsewhere)),
});

/** Experienced members first, newcomers among activists last. */
const rank = ({ roles, newcomer }: Candidate): number =>
  (roles.includes('member') ? 0 : 2) + (newcomer ? 1 : 0);

const byRank = (a: Candidate, b: Candidate): number => rank(a) - rank(b) || (a.id < b.id ? -1 : 1);

/** Who held each target together, the leader first. */
export function standingPairs(duties: readonly Duty[]): [PersonId, PersonId][] {
  const byTarget = new Map<string, Duty[]>();
  for (const duty of duties)
    byTarget.set(duty.target, [...(byTarget.get(duty.target) ?? []), duty]);
  return [...byTarget.values()].flatMap((held): [PersonId, PersonId][] => {
    const lead = held.find(({ part }) => part === 'primary');
    const other = held.find(({ part }) => part === 'second');
    return lead && other ? [[lead.holder, other.holder]] : [];
  });
}

/** Joins the first with the last: the most experienced leads the newest. */
function join(people: readonly Candidate[]): Candidate[][] {
  const ranked = [...people].sort(byRank);
  return Array.from({ length: Math.floor(ranked.length / 2) }, (_, at) =>
    [ranked[at], ranked[ranked.length - 1 - at]].filter((one) => one !== undefined),
  );
}

/**
 * Forms pairs of one sex among people who may take something on. Standing pairs whose two
 * are still here come first; an odd one out stays without a partner and is in no pair.
 */
export function formPairs(
  rules: KindRules,
  candidates: readonly Candidate[],
  duties: readonly Duty[],
): Team[] {
  const able = new Map(
    candidates.filter((one) => roomFor(rules, one) > 0).map((one) => [one.id, one]),
  );
  const pairs: Candidate[][] = [];
  for (const [lead, other] of standingPairs(duties)) {
    const people = [able.get(lead), able.get(other)].filter((one) => one !== undefined);
    if (people.length < 2 || people[0] === people[1]) continue;
    people.forEach(({ id }) => able.delete(id));
    pairs.push(people);
  }
  for (const gender of ['female', 'male'] as const)
    pairs.push(...join([...able.values()].filter((one) => one.gender === gender)));
  return pairs.map((people) => teamOf(rules, people));
}
