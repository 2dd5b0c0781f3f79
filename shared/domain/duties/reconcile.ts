/**
 * What becomes of a roster when people and places change (brief R8): nothing is orphaned,
 * nothing stays with somebody who may no longer hold it, and no gap goes unsaid.
 */
import { dayOf } from '../kernel/calendar';
import type { Fresh } from '../kernel/entity';
import { obstacleTo } from './eligibility';
import type { Surroundings } from './gaps';
import { KIND_RULES } from './kinds';
import { type RosterDecision, changed, lasts, without } from './roster-change';
import type { Duty, Roster, RosteredKind } from './state';

/** Somebody on leave keeps what they hold; whom another rule keeps from it does not. */
const mayKeep = (kind: RosteredKind, duty: Duty, { targets, candidates }: Surroundings) => {
  const target = targets.find(({ id }) => id === duty.target);
  const person = candidates.find(({ id }) => id === duty.holder);
  if (!target || !person) return false;
  return obstacleTo(KIND_RULES[kind], { ...person, onLeave: false }, target) === null;
};

const sameGaps = (a: Roster['gaps'], b: Roster['gaps']): boolean =>
  a.map(({ target }) => target).join() === b.map(({ target }) => target).join();

/**
 * Holds the roster against people and places as they are: whoever left, moved or lost their
 * post is released today, whatever lacks a holder becomes a gap. `null`: all is well as it
 * stands. Doing it again changes nothing.
 */
export function reconcile(roster: Fresh<Roster>, around: Surroundings): RosterDecision | null {
  const today = dayOf(around.now);
  const ended = roster.duties.filter(
    (duty) => lasts(duty, today) && !mayKeep(roster.kind, duty, around),
  );
  const duties = without(roster.duties, ended, today);
  const decision = changed(roster, { duties, started: [], ended }, around);
  const quiet = ended.length === 0 && sameGaps(roster.gaps, decision.next.gaps);
  return quiet ? null : decision;
}
