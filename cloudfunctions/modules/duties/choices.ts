/** Choosing somebody by hand: every person of the place with the rule that is in their way, if one is. */
import * as contract from '@louyu/shared/contracts/duties';
import { inForceOn } from '@louyu/shared/domain/duties/coverage';
import { obstacleTo, roomFor } from '@louyu/shared/domain/duties/eligibility';
import { KIND_RULES } from '@louyu/shared/domain/duties/kinds';
import { targetsOf } from '@louyu/shared/domain/duties/targets';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, reads } from '../../kernel/handler';
import { lookUp } from './grounds';

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, 'zh');

const eligible = reads(contract.eligible, async ({ input, read, now }) => {
  const known = await lookUp(read, input, now);
  const { roster, candidates, names } = known;
  const rules = KIND_RULES[input.kind];
  const targets = targetsOf(input.kind, roster?.areas ?? [], known);
  const target = targets.find(({ id }) => id === input.target);
  ensure(target, 'duties.unknown_target', { target: input.target });
  const standing = (roster?.duties ?? []).filter((duty) => inForceOn(duty, dayOf(now)));
  const others = standing.filter((duty) => duty.target !== target.id);
  const people = candidates.map((person) => {
    const holds = others.filter(({ holder }) => holder === person.id).length;
    const most = roomFor(rules, person);
    const obstacle = obstacleTo(rules, person, target);
    const name = names.get(person.id) ?? '';
    return { personId: person.id, name, holds, most, full: holds >= most, obstacle };
  });
  const places = rules.held === 'pair' ? 2 : 1;
  return { version: roster?.version ?? 0, places, people: people.sort(byName) };
});

export const choiceHandlers: Handler[] = [eligible];
