/** The college's acts on a case; the rules decide, this fetches what they need. */
import * as contract from '@louyu/shared/contracts/development-steps';
import { replaceMentor } from '@louyu/shared/domain/development/mentors';
import * as opening from '@louyu/shared/domain/development/opening';
import { record as recordStep } from '@louyu/shared/domain/development/recording';
import {
  extend as extendProbation,
  turn as turnWay,
} from '@louyu/shared/domain/development/turning';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type Actor, covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Person } from '@louyu/shared/domain/organization/state';
import { type Handler, creates, writes } from '../../kernel/handler';
import { collection } from '../../kernel/collection';
import { hashOf } from '../../kernel/hash';
import { type Reader, type Stage, revive } from '../../kernel/repository';
import { moved, namedPeople, neededFor, rulesNow } from './deciding';
import { candidacies } from './repository';

/** A person has one case in all, so its id follows from theirs. */
export const caseIdOf = (personId: string): string => hashOf('candidacy', personId).slice(0, 24);

/** Someone of a college whose secretary this is. */
function ensureOwnStudent(person: Person | undefined, secretary: Actor, now: Instant) {
  ensure(person?.standing === 'present', 'development.unknown_person');
  const { collegeId } = person;
  ensure(collegeId, 'development.unknown_person');
  ensure(covers(secretary, ['college_secretary'], { collegeId }, now), 'kernel.forbidden');
  return { ...person, collegeId };
}

const people = collection('people');

/** Somebody and whether they have a case already, in one round trip. */
async function knownWithCase(read: Reader, personId: string) {
  const stages: Stage[] = [
    ['match', { _id: personId }],
    ['lookup', { from: 'candidacies', localField: '_id', foreignField: 'personId', as: 'cases' }],
    ['project', { ...PERSON_SHOWN, 'cases._id': 1 }],
  ];
  const [found] = await read.aggregate(people, stages, 1);
  const { cases = [], ...person } = (found ?? {}) as { cases?: unknown[] };
  return { person: found && revive<Person>(person), hasCase: cases.length > 0 };
}

const PERSON_SHOWN = { name: 1, roomId: 1, buildingId: 1, collegeId: 1, standing: 1 };

const register = writes(contract.register, {
  prepare: async ({ input, read, now }) => ({
    ...(await knownWithCase(read, input.personId)),
    inForce: await rulesNow(read, now),
  }),
  decide: ({ input, actor, now, prepared: { person, hasCase, inForce } }) => {
    const { personId, ...application } = input;
    const id = caseIdOf(personId);
    const student = ensureOwnStudent(person, actor, now);
    ensure(!hasCase, 'development.already_candidate');
    const given = { secretary: actor, now, inForce };
    const { next, events } = opening.register(student, { id, ...application }, given);
    return { change: creates(candidacies, next), events, reply: { candidacyId: id } };
  },
});

const reapply = writes(contract.reapply, {
  prepare: ({ read, now }) => rulesNow(read, now),
  decide: ({ matter, input, actor, now, prepared: inForce }) =>
    moved(matter, opening.reapply(matter, input, { secretary: actor, now, inForce }), {}),
});

const takeOver = writes(contract.takeOver, {
  decide: ({ matter, input, actor, now }) =>
    moved(matter, opening.takeOver(matter, input, actor, now), {}),
});

const record = writes(contract.record, {
  prepare: ({ input, read, ports, now }) => neededFor(input.people, ports, read, now),
  decide: ({ matter, input, actor, now, calendar, prepared: { people, inForce } }) => {
    const { candidacyId: _id, expectedVersion: _seen, ...entered } = input;
    const given = { secretary: actor, now, calendar, inForce };
    const decision = recordStep(matter, { ...entered, people }, given);
    return moved(matter, decision, { step: decision.next.step, on: input.on });
  },
});

const extend = writes(contract.extend, {
  decide: ({ matter, input, actor, now }) => {
    const { months, on, approvedOn, vote, paper } = input;
    const extending = { months, on, approvedOn, vote, paper };
    return moved(matter, extendProbation(matter, extending, actor, now), { months });
  },
});

const turn = writes(contract.turn, {
  prepare: ({ read, now }) => rulesNow(read, now),
  decide: ({ matter, input, actor, now, prepared: inForce }) => {
    const decision = turnWay(matter, input, { secretary: actor, now, inForce });
    const { step, ended } = decision.next;
    return moved(matter, decision, { step, ended });
  },
});

const replace = writes(contract.replaceMentor, {
  prepare: ({ input, read, ports }) => namedPeople(ports, read, [input.comes]),
  decide: ({ matter, input, actor, now, prepared: [comes] }) => {
    ensure(comes, 'development.unknown_person');
    const { part, leaves, on } = input;
    return moved(matter, replaceMentor(matter, { part, leaves, comes, on }, actor, now), {});
  },
});

export const stepHandlers: Handler[] = [register, reapply, takeOver, record, extend, turn, replace];
