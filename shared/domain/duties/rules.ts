/**
 * What becomes of a roster (brief R7, R8; source 001): lines are confirmed by a person,
 * given or ended by hand, and end with whoever leaves. A confirmation is checked line by
 * line against the hard rules, so that an edited proposal cannot carry what the proposer
 * would never have proposed, and it is all or nothing.
 */
import { type Day, type Instant, addDays, dayOf, startOfDay } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { inForceOn } from './coverage';
import { type Candidate, type Target, obstacleTo, roomFor } from './eligibility';
import { KIND_RULES } from './kinds';
import type { Area, DecidedHow, Duty, DutyKind, Part, Reason, Roster } from './state';

/** Duties of a roster began or ended; which, is in the roster. */
export interface RosterChanged extends DomainEvent {
  type: 'RosterChanged';
  rosterId: string;
  kind: DutyKind;
  place: string;
  started: string[];
  ended: string[];
}

export type RosterDecision = Decision<Roster, RosterChanged>;

export interface ConfirmedLine {
  target: string;
  /** The leader of a pair first. */
  holders: PersonId[];
  how: DecidedHow;
  because: Reason[];
}

/** What the rules must know beyond the roster itself. */
export interface Surroundings {
  targets: readonly Target[];
  candidates: readonly Candidate[];
  by: PersonId;
  now: Instant;
}

export const rosterId = (kind: DutyKind, place: string): string => `${kind}.${place}`;

/** A roster nobody has confirmed anything for. */
export const emptyRoster = (kind: DutyKind, place: string): Omit<Roster, 'version'> => ({
  id: rosterId(kind, place),
  kind,
  place,
  areas: [],
  duties: [],
});

const dayBefore = (day: Day): Day => dayOf(addDays(startOfDay(day), -1));

const PARTS: readonly Part[] = ['primary', 'second'];

function ensureLegal(kind: DutyKind, line: ConfirmedLine, around: Surroundings): void {
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
function ensureBearable(kind: DutyKind, duties: readonly Duty[], around: Surroundings): void {
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

/** A duty that ends before it began never was; any other keeps its place in the history. */
const closed = (duty: Duty, from: Day): Duty[] =>
  duty.from >= from ? [] : [{ ...duty, until: dayBefore(from) }];

const changed = (
  roster: Omit<Roster, 'version'>,
  duties: Duty[],
  started: readonly Duty[],
  ended: readonly Duty[],
): RosterDecision => ({
  next: { ...roster, duties },
  events: [
    {
      type: 'RosterChanged',
      rosterId: roster.id,
      kind: roster.kind,
      place: roster.place,
      started: started.map(({ id }) => id),
      ended: ended.map(({ id }) => id),
    },
  ],
});

/**
 * Confirms lines from a day on: they replace whatever stands for their targets from then;
 * targets that no line names stay as they are. Refuses a line that breaks a rule, a target
 * twice, a load beyond the limit, a day in the past, and lines that change nothing.
 */
export function confirm(
  roster: Omit<Roster, 'version'>,
  lines: readonly ConfirmedLine[],
  from: Day,
  around: Surroundings,
): RosterDecision {
  ensure(from >= dayOf(around.now), 'duties.in_the_past');
  const named = new Set(lines.map(({ target }) => target));
  ensure(named.size === lines.length, 'duties.target_twice');
  lines.forEach((line) => ensureLegal(roster.kind, line, around));
  const wanted = lines.flatMap((line) => dutiesOf(line, from, around));
  const standing = roster.duties.filter((duty) => named.has(duty.target) && inForceOn(duty, from));
  const ended = standing.filter((duty) => !wanted.some((line) => same(line, duty)));
  const started = wanted.filter((line) => !standing.some((duty) => same(line, duty)));
  ensure(started.length + ended.length > 0, 'duties.nothing_changes');
  const kept = roster.duties.flatMap((duty) =>
    ended.includes(duty) ? closed(duty, from) : [duty],
  );
  const duties = [...kept, ...started];
  const inForce = duties.filter((duty) => inForceOn(duty, from));
  ensureBearable(roster.kind, inForce, around);
  return changed(roster, duties, started, ended);
}

/**
 * Ends everything that somebody holds in the roster after `last`: they left, moved or laid it
 * down. `null` when they hold nothing there.
 */
export function release(roster: Roster, holder: PersonId, last: Day): RosterDecision | null {
  const ended = roster.duties.filter(
    (duty) => duty.holder === holder && (duty.until === null || duty.until > last),
  );
  if (ended.length === 0) return null;
  const duties = roster.duties.flatMap((duty) => {
    if (!ended.includes(duty)) return [duty];
    return duty.from > last ? [] : [{ ...duty, until: last }];
  });
  return changed(roster, duties, [], ended);
}

/**
 * Divides the building anew. Duties whose area keeps its rooms stay; those of areas that
 * changed or went end the day before.
 */
export function redivide(
  roster: Omit<Roster, 'version'>,
  areas: Area[],
  from: Day,
  now: Instant,
): RosterDecision {
  ensure(from >= dayOf(now), 'duties.in_the_past');
  const rooms = new Map(areas.map(({ id, rooms: of }) => [id, of.join()]));
  const keeps = ({ target }: Duty): boolean =>
    roster.areas.find(({ id }) => id === target)?.rooms.join() === rooms.get(target);
  const ended = roster.duties.filter(
    (duty) => !keeps(duty) && (duty.until === null || duty.until >= from),
  );
  const duties = roster.duties.flatMap((duty) =>
    ended.includes(duty) ? closed(duty, from) : [duty],
  );
  return changed({ ...roster, areas }, duties, [], ended);
}
