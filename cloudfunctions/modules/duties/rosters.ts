/** Rosters: what is covered, what would be best, and what somebody confirms. */
import * as contract from '@louyu/shared/contracts/duties';
import { divide as divided } from '@louyu/shared/domain/duties/areas';
import { rhythmOf } from '@louyu/shared/domain/duties/cadence';
import { coverageOf, inForceOn } from '@louyu/shared/domain/duties/coverage';
import { obstacleTo, roomFor } from '@louyu/shared/domain/duties/eligibility';
import type { Surroundings } from '@louyu/shared/domain/duties/gaps';
import { KIND_RULES } from '@louyu/shared/domain/duties/kinds';
import { propose as proposed } from '@louyu/shared/domain/duties/proposer';
import type { RosterDecision } from '@louyu/shared/domain/duties/roster-change';
import * as rules from '@louyu/shared/domain/duties/rules';
import type { Duty, Obstacle, Roster, RosteredKind } from '@louyu/shared/domain/duties/state';
import { targetsOf, undividedOf } from '@louyu/shared/domain/duties/targets';
import { type Day, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Fresh } from '@louyu/shared/domain/kernel/entity';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import type { Reader } from '../../kernel/repository';
import { type Known, lookUp, surroundings } from './grounds';
import { rosters } from './repository';

function shownHolder(duty: Duty, { kind, names, lastActs, leaves }: Known, today: Day) {
  const { id, holder: personId, part, from, until } = duty;
  const lastActOn = lastActs.get(id) ?? null;
  const acted = { lastActOn, leaves: leaves.get(personId) ?? [] };
  const { silentSince } = rhythmOf({ kind, from, until }, acted, today);
  const name = names.get(personId) ?? null;
  return { personId, name, part, from, until, lastActOn, silentSince };
}

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, 'zh');

const coverage = reads(contract.coverage, async ({ input, read, now }) => {
  const known = await lookUp(read, input, now);
  const { roster, candidates, names, floors, roomsPerFloor } = known;
  const areas = roster?.areas ?? [];
  const today = dayOf(now);
  const targets = targetsOf(input.kind, areas, known);
  const seen = coverageOf(input.kind, targets, roster?.duties ?? [], candidates, today);
  const covers = new Map(seen.targets.map((cover) => [cover.target, cover]));
  const loads = new Map(seen.loads.map((load) => [load.personId, load]));
  const kindRules = KIND_RULES[input.kind];
  return {
    ...{ version: roster?.version ?? 0, floors, roomsPerFloor, gaps: roster?.gaps ?? [] },
    undivided: undividedOf(input.kind, areas, known),
    targets: targets.map(({ id, rooms }) => ({
      ...{ id, rooms: [...rooms], name: names.get(id) ?? null },
      state: covers.get(id)?.state ?? 'gap',
      holders: (covers.get(id)?.duties ?? []).map((duty) => shownHolder(duty, known, today)),
    })),
    people: candidates
      .map((person) => ({
        personId: person.id,
        name: names.get(person.id) ?? '',
        holds: loads.get(person.id)?.holds ?? 0,
        most: roomFor(kindRules, person),
        over: loads.get(person.id)?.over ?? false,
        able: targets.some((target) => obstacleTo(kindRules, person, target) === null),
        onLeave: person.onLeave,
        newcomer: person.newcomer,
      }))
      .sort(byName),
  };
});

const propose = reads(contract.propose, async ({ input: { kind, place }, read, now }) => {
  const known = await lookUp(read, { kind, place }, now);
  const { roster, candidates } = known;
  const targets = targetsOf(kind, roster?.areas ?? [], known);
  const standing = (roster?.duties ?? []).filter((duty) => inForceOn(duty, dayOf(now)));
  const { lines, unmet, idle, figures } = proposed({ kind, targets, candidates, standing });
  return {
    ...{ version: roster?.version ?? 0, lines, idle, figures },
    unmet: unmet.map(({ obstacles, ...why }) => ({
      ...why,
      obstacles: Object.entries(obstacles).map(([rule, people]) => ({
        rule: rule as Obstacle,
        people,
      })),
    })),
  };
});

interface Seen {
  kind: RosteredKind;
  place: string;
  expectedVersion: number;
}

/** The roster in the version that the caller saw; 0: that there is none. */
async function rosterSeen(read: Reader, { kind, place, expectedVersion }: Seen) {
  const before = (await read.find(rosters, rules.rosterId(kind, place))) ?? null;
  const version = before?.version ?? 0;
  ensure(version === expectedVersion, 'kernel.stale', { version });
  return { before, roster: before ?? rules.emptyRoster(kind, place) };
}

const done = (before: Roster | null, { next, events }: RosterDecision) => ({
  change: before ? updates(rosters, before, next) : creates(rosters, next),
  events,
  reply: { version: (before?.version ?? 0) + 1, gaps: next.gaps.length },
});

interface Deciding extends Pick<Surroundings, 'now' | 'calendar'> {
  read: Reader;
  actor: { personId: string };
  prepared: Known;
}

/** Decides on the roster as it stands inside the transaction, against the place as looked up. */
async function decideOn(
  { read, actor, now, calendar, prepared: known }: Deciding,
  seen: Seen,
  rule: (roster: Fresh<Roster>, around: Surroundings) => RosterDecision,
) {
  const { before, roster } = await rosterSeen(read, seen);
  const by = { by: actor.personId, now, calendar };
  return done(before, rule(roster, surroundings(known, roster.areas, by)));
}

const confirm = writes(contract.confirm, {
  prepare: ({ input, read, now }) => lookUp(read, input, now),
  decide: (call) =>
    decideOn(call, call.input, (roster, around) =>
      rules.confirm(roster, call.input.lines, call.input.from, around),
    ),
});

const end = writes(contract.end, {
  prepare: ({ input, read, now }) => lookUp(read, input, now),
  decide: (call) =>
    decideOn(call, call.input, (roster, around) => rules.end(roster, call.input, around)),
});

const divide = writes(contract.divide, {
  prepare: ({ input: { place }, read, now }) => lookUp(read, { kind: 'area', place }, now),
  decide: (call) =>
    decideOn(call, { ...call.input, kind: 'area' }, (roster, { by, now, calendar }) => {
      const areas = divided(call.prepared.rooms, call.input.areas);
      const around = surroundings(call.prepared, areas, { by, now, calendar });
      return rules.redivide(roster, areas, around);
    }),
});

export const rosterHandlers: Handler[] = [coverage, propose, confirm, divide, end];
