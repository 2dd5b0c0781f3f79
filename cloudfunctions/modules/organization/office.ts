/** Entering one person by hand, where the dictionary for their initials is at hand. */
import * as contract from '@louyu/shared/contracts/organization-people';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/organization/rules';
import { type Handler, creates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { initialsOf } from './initials';
import { residenceAt } from './people';
import { people } from './repository';

const enter = writes(contract.enter, {
  prepare: async ({ input, read }) => {
    const residence = await residenceAt(read, input);
    const known = await read.all(people, { number: input.number }, 1);
    ensure(known.length === 0, 'organization.number_taken');
    return residence;
  },
  decide: ({ input, now, prepared: { buildingId, roomId, collegeId, classId } }) => {
    const { number, name, gender, kind, status } = input;
    const entry = { id: freshId(), number, name, gender, kind, status, initials: initialsOf(name) };
    const place = { buildingId, roomId, collegeId, classId };
    const { next, events } = rules.enter({ ...entry, ...place }, now);
    return { change: creates(people, next), events, reply: { personId: next.id } };
  },
});

export const organizationOfficeHandlers: Handler[] = [enter];
