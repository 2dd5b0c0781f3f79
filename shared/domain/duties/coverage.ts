/**
 * What is covered and what is not (source 001: "nobody can be found responsible, or areas
 * overlap"), asked of one roster on one day. Every target has exactly one state, so that a
 * building coloured by it adds up.
 */
import type { Day } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { type Candidate, type Target, obstacleTo, roomFor } from './eligibility';
import { KIND_RULES, type KindRules } from './kinds';
import type { Duty, DutyKind } from './state';

/** In order of harm; the first that applies is the target's. */
export const COVER_STATES = [
  /** More holders than the kind has places for. */
  'overlap',
  /** A holder left, moved or is on leave: the duty stands on paper only. */
  'orphaned',
  /** Nobody, although somebody must. */
  'gap',
  /** A pair with one of its two. */
  'half',
  /** Nobody, and that is no error: shown as such. */
  'uncontacted',
  /** Held, but it ends soon. */
  'expiring',
  'covered',
] as const;
export type CoverState = (typeof COVER_STATES)[number];

export interface Cover {
  target: string;
  state: CoverState;
  duties: Duty[];
}

export interface Load {
  personId: PersonId;
  holds: number;
  /** More than the kind's limit for this person. */
  over: boolean;
}

export interface Coverage {
  targets: Cover[];
  loads: Load[];
  /** People who may take something on and hold nothing. */
  idle: PersonId[];
}

/** Days before its end at which a duty counts as expiring: a choice of ours. */
export const EXPIRING_DAYS = 14;

export const inForceOn = ({ from, until }: Pick<Duty, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === null || day <= until);

const DAY_MS = 86_400_000;

const daysUntil = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

interface Sight {
  rules: KindRules;
  people: ReadonlyMap<PersonId, Candidate>;
  today: Day;
}

const places = ({ held }: KindRules): number => (held === 'pair' ? 2 : 1);

const isOrphan = ({ rules, people }: Sight, target: Target, { holder }: Duty): boolean => {
  const person = people.get(holder);
  return !person || obstacleTo(rules, person, target) !== null;
};

const expires = ({ today }: Sight, { until }: Duty): boolean =>
  until !== null && daysUntil(today, until) <= EXPIRING_DAYS;

/** Who counts towards the places: a second beside a single primary is support, not overlap. */
const counted = ({ held }: KindRules, duties: readonly Duty[]): number =>
  held === 'pair' ? duties.length : duties.filter(({ part }) => part === 'primary').length;

function stateOf(sight: Sight, target: Target, duties: readonly Duty[]): CoverState {
  const { rules } = sight;
  const count = counted(rules, duties);
  if (count > places(rules)) return 'overlap';
  if (duties.some((duty) => isOrphan(sight, target, duty))) return 'orphaned';
  if (count === 0) return rules.mustBeCovered ? 'gap' : 'uncontacted';
  if (count < places(rules)) return 'half';
  return duties.some((duty) => expires(sight, duty)) ? 'expiring' : 'covered';
}

const loadOf = (rules: KindRules, person: Candidate, duties: readonly Duty[]): Load => {
  const holds = duties.filter(({ holder }) => holder === person.id).length;
  return { personId: person.id, holds, over: holds > roomFor(rules, person) };
};

/** The coverage of one roster on `today`; duties not in force that day play no part. */
export function coverageOf(
  kind: DutyKind,
  targets: readonly Target[],
  duties: readonly Duty[],
  candidates: readonly Candidate[],
  today: Day,
): Coverage {
  const rules = KIND_RULES[kind];
  const current = duties.filter((duty) => inForceOn(duty, today));
  const sight = { rules, people: new Map(candidates.map((one) => [one.id, one])), today };
  const covers = targets.map((target) => {
    const held = current.filter((duty) => duty.target === target.id);
    return { target: target.id, state: stateOf(sight, target, held), duties: held };
  });
  const loads = candidates.map((person) => loadOf(rules, person, current));
  const able = new Set(
    candidates
      .filter((person) => roomFor(rules, person) > 0)
      .filter((person) => targets.some((target) => !obstacleTo(rules, person, target)))
      .map(({ id }) => id),
  );
  const idle = loads.flatMap(({ personId, holds }) =>
    holds === 0 && able.has(personId) ? [personId] : [],
  );
  return { targets: covers, loads: loads.filter(({ holds }) => holds > 0), idle };
}
