/**
 * What becomes of a roster (brief R7, R8; source 001): lines are confirmed by a person,
 * given or ended by hand, and end with whoever leaves. A confirmation is checked line by
 * line against the hard rules, so that an edited proposal cannot carry what the proposer
 * would never have proposed, and it is all or nothing.
 */
import { type Day, dayOf } from '../kernel/calendar';
import type { Fresh } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { inForceOn } from './coverage';
import { obstacleTo, roomFor } from './eligibility';
import { type RosterDecision, changed, lasts, without } from './roster-change';
import type { Surroundings } from './gaps';
import { KIND_RULES } from './kinds';
import type { Area, DecidedHow, Duty, Part, Reason, Roster, RosteredKind } from './state';

export interface ConfirmedLine {
  target: string;
  /** The leader of a pair first. */
  holders: PersonId[];
  how: DecidedHow;
  because: Reason[];
}

export const rosterId = (kind: RosteredKind, place: string): string => `${kind}.${place}`;

/** A roster nobody has confirmed anything for. */
export const emptyRoster = (kind: RosteredKind, place: string): Fresh<Roster> => ({
  id: rosterId(kind, place),
  kind,
  place,
  areas: [],
  duties: [],
  gaps: [],
  checkedOn: '',
});

const PARTS: readonly Part[] = ['primary', 'second'];

function ensureLegal(kind: RosteredKind, line: ConfirmedLine, around: Surroundings): void {
  const rules = KIND_RULES[kind];
  const target = around.targets.find(({ id }) => id === line.target);
  ensure(target, 'duties.unknown_target', { target: line.target });
  const places = rules.held === 'pair' ? 2 : 1;
  const distinct = new Set(line.holders).size;
  ensure(distinct === places, 'duties.wrong_number', { target: line.target, places });
  for (const id of line.holders) {
    const person = around.candidates.find((one) => one.id === id);
    const obstacle = person ? obstacleTo(rules, person, target) : 'not_in_role';
    ensure(obstacle === null, 'duties.breaks_rule', {
      target: line.target,
      rule: String(obstacle),
    });
  }
}

/** Everyone's load over the whole roster stays within the limit of the kind. */
function ensureBearable(kind: RosteredKind, duties: readonly Duty[], around: Surroundings): void {
  const rules = KIND_RULES[kind];
  for (const person of around.candidates) {
    const holds = duties.filter(({ holder }) => holder === person.id).length;
    const before = roomFor(rules, person);
    ensure(holds <= before || holds === 0, 'duties.too_many', { most: before });
  }
}

const dutiesOf = (line: ConfirmedLine, from: Day, { by, now: at }: Surroundings): Duty[] =>
  line.holders.map((holder, place) => ({
    id: `${line.target}.${holder}.${from}`,
    target: line.target,
    holder,
    part: PARTS[place] ?? 'second',
    from,
    until: null,
    decided: { how: line.how, by, at, because: line.because },
  }));

const same = (a: Duty, b: Duty): boolean =>
  a.target === b.target && a.holder === b.holder && a.part === b.part;

/** What goes on with the same holder goes on without an end: an expiring duty is renewed. */
const renew = (duties: readonly Duty[], renewed: readonly Duty[]): Duty[] =>
  duties.map((duty) => (renewed.includes(duty) ? { ...duty, until: null } : duty));

/**
 * Confirms lines from a day on: they replace whatever stands for their targets from then;
 * targets that no line names stay as they are; who holds on and was to end is renewed. Refuses a line that breaks a rule, a target
 * twice, a load beyond the limit, a day in the past, and lines that change nothing.
 */
export function confirm(
  roster: Fresh<Roster>,
  lines: readonly ConfirmedLine[],
  from: Day,
  around: Surroundings,
): RosterDecision {
  ensure(from >= dayOf(around.now), 'duties.in_the_past');
  const named = new Set(lines.map(({ target }) => target));
  ensure(named.size === lines.length, 'duties.target_twice');
  lines.forEach((line) => ensureLegal(roster.kind, line, around));
  const wanted = lines.flatMap((line) => dutiesOf(line, from, around));
  const standing = roster.duties.filter((duty) => named.has(duty.target) && lasts(duty, from));
  const goesOn = (line: Duty) => (duty: Duty) => inForceOn(duty, from) && same(line, duty);
  const ended = standing.filter((duty) => !wanted.some((line) => goesOn(line)(duty)));
  const started = wanted.filter((line) => !standing.some(goesOn(line)));
  const renewed = standing.filter((duty) => duty.until !== null && !ended.includes(duty));
  ensure(started.length + ended.length + renewed.length > 0, 'duties.nothing_changes');
  const duties = [...renew(without(roster.duties, ended, from), renewed), ...started];
  const inForce = duties.filter((duty) => inForceOn(duty, from));
  ensureBearable(roster.kind, inForce, around);
  return changed(roster, { duties, started, ended, renewed }, around);
}

/**
 * Ends one duty from today on, by hand; the gap that it leaves stands open. Refuses what
 * nobody holds (`duties.nothing_changes`).
 */
export function end(
  roster: Fresh<Roster>,
  { target, holder }: Pick<Duty, 'target' | 'holder'>,
  around: Surroundings,
): RosterDecision {
  const today = dayOf(around.now);
  const ended = roster.duties.filter(
    (duty) => duty.target === target && duty.holder === holder && lasts(duty, today),
  );
  ensure(ended.length > 0, 'duties.nothing_changes');
  const duties = without(roster.duties, ended, today);
  return changed(roster, { duties, started: [], ended }, around);
}

/**
 * Divides the building anew from today on. Duties whose area keeps its rooms stay; those of
 * areas that changed or went end. `around` has the new areas as its targets.
 */
export function redivide(
  roster: Fresh<Roster>,
  areas: Area[],
  around: Surroundings,
): RosterDecision {
  const today = dayOf(around.now);
  const rooms = new Map(areas.map(({ id, rooms: of }) => [id, of.join()]));
  const keeps = ({ target }: Duty): boolean =>
    roster.areas.find(({ id }) => id === target)?.rooms.join() === rooms.get(target);
  const ended = roster.duties.filter((duty) => !keeps(duty) && lasts(duty, today));
  const duties = without(roster.duties, ended, today);
  return changed(roster, { duties, areas, started: [], ended }, around);
}
