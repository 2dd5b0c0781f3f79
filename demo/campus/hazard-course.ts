/** What becomes of a hazard in the hands of logistics, the finder and the building's leader. */
import { climb } from '@louyu/shared/domain/hazards/climbing';
import * as rules from '@louyu/shared/domain/hazards/rules';
import type { HazardEvent } from '@louyu/shared/domain/hazards/rules';
import type { Hazard, HazardKind } from '@louyu/shared/domain/hazards/state';
import { type Instant, addHours } from '@louyu/shared/domain/kernel/calendar';
import type { Decision } from '@louyu/shared/domain/kernel/entity';
import type { Chance } from './chance';
import { photoOfFix } from './pictures';
import { type Setting, leaderIn } from './setting';
import { ACCEPT_NOTES, FIX_NOTES, REOPEN_NOTES, VERIFY_NOTES } from './wordings';

/** How far a hazard may come; `closed` as far as time has allowed. */
export type Reach = 'open' | 'accepted' | 'fixed' | 'closed';

interface Act {
  at: Instant;
  by: string;
  procedure: string;
  leadsTo: Reach;
  decide(hazard: Hazard): Decision<Hazard, HazardEvent>;
}

const SHANGHAI_HOURS = 8;
const FIXERS = ['logistics-1', 'logistics-2'];

/** Hours from report to fix, by severity. */
const HOURS_TO_FIX = { urgent: [1, 3], serious: [13, 20], minor: [18, 62] } as const;

/** Who confirms it: the one who found it in person, else the building's leader. */
const verifierOf = ({ source, reporter, buildingId }: Hazard, set: Setting) =>
  source.kind === 'inspection'
    ? { by: reporter, role: 'inspector' as const }
    : { by: leaderIn(set, buildingId), role: 'leader' as const };

function accept(at: Instant, by: string, chance: Chance): Act {
  const step = { by, role: 'logistics' as const, note: chance.pick(ACCEPT_NOTES), at };
  const decide: Act['decide'] = (hazard) => rules.accept(hazard, step);
  return { at, by, procedure: 'hazards.accept', leadsTo: 'accepted', decide };
}

function fix(at: Instant, by: string, kind: HazardKind, chance: Chance, set: Setting): Act {
  const step = { by, role: 'logistics' as const, note: chance.pick(FIX_NOTES[kind]), at };
  const decide: Act['decide'] = (hazard) =>
    rules.fix(hazard, step, [photoOfFix()], set.almanac.calendar);
  return { at, by, procedure: 'hazards.fix', leadsTo: 'fixed', decide };
}

function verify(at: Instant, fixed: boolean, hazard: Hazard, chance: Chance, set: Setting): Act {
  const who = verifierOf(hazard, set);
  const step = { ...who, note: chance.pick(fixed ? VERIFY_NOTES : REOPEN_NOTES), at };
  const decide: Act['decide'] = (before) => rules.verify(before, step, fixed, set.almanac.calendar);
  const leadsTo = fixed ? 'closed' : 'fixed';
  return { at, by: who.by, procedure: 'hazards.verify', leadsTo, decide };
}

const MORNING = 8;

/** Nobody comes between midnight and eight: then it is done in the morning. */
function awake(at: Instant): Instant {
  const hour = (new Date(at).getUTCHours() + SHANGHAI_HOURS) % 24;
  return hour < MORNING ? addHours(at, MORNING - hour) : at;
}

/** What would happen to it, in order, if nothing got stuck; one in twenty is sent back once. */
function courseOf(hazard: Hazard, chance: Chance, set: Setting): Act[] {
  const by = chance.pick(FIXERS);
  const [least, most] = HOURS_TO_FIX[hazard.severity];
  const after = (hours: number): Instant => awake(addHours(hazard.reportedAt, hours));
  const fixed = chance.between(least * 60, most * 60) / 60;
  const seen = fixed + chance.between(4, 12);
  const begun = [
    accept(after(chance.between(10, 40) / 60), by, chance),
    fix(after(fixed), by, hazard.kind, chance, set),
  ];
  if (!chance.happens(0.05)) return [...begun, verify(after(seen), true, hazard, chance, set)];
  return [
    ...begun,
    verify(after(seen), false, hazard, chance, set),
    fix(after(seen + 18), by, hazard.kind, chance, set),
    verify(after(seen + 28), true, hazard, chance, set),
  ];
}

const FAR: Record<Reach, number> = { open: 0, accepted: 1, fixed: 2, closed: 3 };

/** What the clock did meanwhile: rung by rung, each at its time. */
export function climbedUntil(until: Instant, hazard: Hazard, { chronicle }: Setting): Hazard {
  let now = hazard;
  for (let at = now.climbsAt; at !== null && at <= until; at = now.climbsAt) {
    const decision = climb(now, at);
    if (!decision) break;
    const occasion = { who: 'system:hazards.climb', procedure: 'hazards.climb', at };
    now = chronicle.tell('hazards', decision, occasion, now);
  }
  return now;
}

/** Takes a hazard along its course up to now, at most as far as `reach`. */
export function pursue(opened: Hazard, reach: Reach, chance: Chance, set: Setting): Hazard {
  let hazard = opened;
  for (const { at, by: who, procedure, leadsTo, decide } of courseOf(opened, chance, set)) {
    if (FAR[leadsTo] > FAR[reach] || !set.almanac.isPast(at)) break;
    hazard = climbedUntil(at, hazard, set);
    hazard = set.chronicle.tell('hazards', decide(hazard), { who, procedure, at }, hazard);
  }
  return climbedUntil(set.almanac.now, hazard, set);
}

/** Most are put right; of the last weeks' some got stuck. */
export function usualReach(reportedAt: Instant, chance: Chance, { almanac }: Setting): Reach {
  const old = almanac.daysSince(reportedAt) > 16;
  if (old || chance.happens(0.8)) return 'closed';
  return chance.pick(['open', 'open', 'accepted', 'accepted', 'fixed'] as const);
}
