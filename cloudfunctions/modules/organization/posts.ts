/** Posts given, taken back and held in; the table and the rules decide, this only fetches. */
import * as contract from '@louyu/shared/contracts/organization-posts';
import {
  type Day,
  type Instant,
  dayOf,
  endOfDay,
  startOfDay,
} from '@louyu/shared/domain/kernel/calendar';
import type { Locus, Scope } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { ensureGives, ensureStandsAbove } from '@louyu/shared/domain/organization/authority';
import * as rules from '@louyu/shared/domain/organization/rules';
import { type Handler, writes } from '../../kernel/handler';
import type { Reader } from '../../kernel/repository';
import { ensureAnotherAdministrator, personChanged } from './people';
import { buildings, people, units } from './repository';

/** Where a post lies, of a class also its college; at most one round trip. */
async function locusOf(scope: Scope, read: Reader): Promise<Locus> {
  if (scope.kind === 'university') return {};
  if (scope.kind === 'building') return { buildingId: (await read.get(buildings, scope.id)).id };
  const unit = await read.get(units, scope.id);
  ensure(unit.kind === scope.kind, 'organization.wrong_scope');
  ensure(unit.until === null, 'organization.closed');
  return scope.kind === 'class'
    ? { classId: unit.id, collegeId: unit.collegeId }
    : { collegeId: unit.id };
}

/** From today on at once, from a later day on with its beginning. */
function beginning(from: Day, now: Instant): Instant {
  ensure(from >= dayOf(now), 'organization.in_the_past');
  return from === dayOf(now) ? now : startOfDay(from);
}

const appoint = writes(contract.appoint, {
  decide: async ({ matter, input, actor, read, now }) => {
    const { personId, role, scope, from, until } = input;
    ensureGives(actor, { personId, role, over: await locusOf(scope, read) }, now);
    const period = { from: beginning(from, now), until: until && endOfDay(until) };
    return personChanged(matter, rules.appoint(matter, { role, scope, ...period }, now));
  },
});

const endPosition = writes(contract.endPosition, {
  prepare: async ({ input: { role, personId }, read, now }) => {
    if (role === 'administrator') await ensureAnotherAdministrator(read, personId, now);
  },
  decide: async ({ matter, input, actor, read, now }) => {
    const { personId, role, scope } = input;
    ensureGives(actor, { personId, role, over: await locusOf(scope, read) }, now);
    return personChanged(matter, rules.end(matter, { role, scope }, now));
  },
});

/** A counsellor belongs to the college of their class, so the class need not be asked. */
const locusWithin = (scope: Scope, collegeId: string | null): Locus => {
  if (scope.kind === 'building') return { buildingId: scope.id };
  if (scope.kind === 'college') return { collegeId: scope.id };
  return scope.kind === 'class' ? { classId: scope.id, collegeId } : {};
};

const substitute = writes(contract.substitute, {
  decide: async ({ matter, input, actor, read, now }) => {
    const { absentId: personId, role, scope, from, until } = input;
    const absent = await read.get(people, personId);
    const over = locusWithin(scope, absent.collegeId);
    ensureStandsAbove(actor, { personId, role, over }, now);
    ensure(actor.personId !== matter.id, 'organization.yourself');
    const period = { from: beginning(from, now), until: endOfDay(until) };
    return personChanged(matter, rules.substitute(matter, { absent, role, scope, ...period }, now));
  },
});

export const postHandlers: Handler[] = [appoint, endPosition, substitute];
