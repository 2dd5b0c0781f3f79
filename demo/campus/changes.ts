/**
 * What changed in who answers for what: a group that was split, a leave that is held in, and
 * people who left with what they answered for, each told through the rules.
 */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { initialsOf } from '@louyu/cloudfunctions/modules/organization/initials';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Position, Role, Scope } from '@louyu/shared/domain/kernel/positions';
import type { PositionEnded } from '@louyu/shared/domain/organization/events';
import * as handing from '@louyu/shared/domain/organization/handover';
import * as restructuring from '@louyu/shared/domain/organization/restructuring';
import * as rules from '@louyu/shared/domain/organization/rules';
import { searchKeysOf } from '@louyu/shared/domain/organization/search';
import type {
  Group,
  Handover,
  Person,
  Restructuring,
} from '@louyu/shared/domain/organization/state';
import { COLLEGES } from './places';
import { type Setting, leaderIn, personIn } from './setting';
import type { Stage } from './stage';

export interface Changes {
  /** Of the people of the campus, those who are different now, and those who are gone. */
  people: Person[];
  groups: Group[];
  restructurings: Restructuring[];
  handovers: Handover[];
}

const DECIDED = 305;
const EFFECTIVE = 300;

/** Two buildings had one group until each got its own, as source 004 wants it. */
function split({
  almanac,
  chronicle,
  people,
}: Setting): Pick<Changes, 'groups' | 'restructurings'> {
  const [from, at] = [almanac.at(400, 8), almanac.at(DECIDED, 10)];
  const both = ['b01', 'b02'];
  const joint: Group = {
    ...{ id: 'g-joint', version: 1, name: '1、2 号楼联合党小组', buildings: both },
    ...{ from, until: null, successors: [] },
  };
  const opens = both.map((id) => ({
    ...{ id: `g-${id}`, name: `${Number(id.slice(1))} 号楼党小组`, buildings: [id] },
    ...{ leader: null, instructor: `instructor-${id}` },
  }));
  const plan = {
    ...{ id: 'restructuring-1', kind: 'split' as const, closes: [joint.id], opens },
    ...{ effectiveAt: almanac.at(EFFECTIVE, 8), decision: '学工党〔2025〕14 号' },
    ...{ reason: '两栋楼分别设立党小组，便于就近开展工作。', decidedBy: 'guidance-1' },
  };
  const standing = { groups: [joint], people: [...people.values()] };
  const decided = restructuring.restructure(plan, standing, at);
  const occasion = { who: 'guidance-1', procedure: 'organization.restructure', at };
  const made = chronicle.tell('restructurings', decided, occasion);
  const follows = { ...occasion, who: 'system:organization.restructure' };
  const closed = chronicle.tell('groups', restructuring.closed(joint, made), follows, joint);
  const opened = made.opens.map((group) =>
    chronicle.tell('groups', restructuring.opened(group, made), follows),
  );
  return { groups: [closed, ...opened], restructurings: [made] };
}

/** The instructor of one building is on leave; the neighbour's holds the post in. */
function standIn(set: Setting): Person {
  const { almanac, chronicle } = set;
  const at = almanac.at(3, 9);
  const absence = {
    ...{ absent: personIn(set, 'instructor-b07'), role: 'instructor' as const },
    ...{ scope: { kind: 'building' as const, id: 'b07' }, from: at, until: almanac.at(-11, 18) },
  };
  const before = personIn(set, 'instructor-b08');
  const occasion = { who: 'guidance-1', procedure: 'organization.substitute', at };
  return chronicle.tell('people', rules.substitute(before, absence, at), occasion, before);
}

interface Former {
  id: PersonId;
  name: string;
  kind: Person['kind'];
  collegeId: string;
  role: Role;
  scope: Scope;
  leftAt: Instant;
}

/** Somebody who had a post and left the university. */
function former({ leftAt, role, scope, ...own }: Former, { almanac, chronicle }: Setting): Person {
  const from = almanac.at(400, 8);
  const post: Position = { role, scope, from, until: null };
  const before: Person = {
    ...{ ...own, version: 1, number: `F-${own.id}`, gender: 'female', positions: [post] },
    ...{ buildingId: null, roomId: null, classId: null, standing: 'present', leftOn: null },
    searchKeys: searchKeysOf({ name: own.name, initials: initialsOf(own.name), roomId: null }),
    servesIn: null,
  };
  const occasion = { who: 'administrator-1', procedure: 'organization.leave', at: leftAt };
  const left = rules.leave(before, dayOf(leftAt), leftAt);
  return chronicle.tell('people', left, occasion, before);
}

/** The list of the post that fell vacant. */
function vacancy(person: Person, leftAt: Instant, collegeId: string, set: Setting): Handover {
  const [post] = person.positions;
  if (!post) throw new Error(`${person.id} had no post`);
  const event: PositionEnded = {
    ...{ type: 'PositionEnded', personId: person.id, ...post },
    until: leftAt,
  };
  const after = { held: [], servesIn: null, collegeOfClass: collegeId };
  const left = handing.leftBehind(event, after);
  if (!left) throw new Error(`${person.id} left nothing behind`);
  const { vacancy: _vacancy, ...opening } = left;
  const id = hashOf('handover', person.id).slice(0, 32);
  const decided = handing.open({ ...opening, id, person }, leftAt, set.almanac.calendar);
  const procedure = 'organization.hand_over';
  const occasion = { who: `system:${procedure}`, procedure, at: leftAt };
  return set.chronicle.tell('handovers', decided, occasion);
}

/** The former leader of a building, whom the present one followed within a day. */
function followed(set: Setting): [Person, Handover] {
  const { almanac, chronicle } = set;
  const [leftAt, at] = [almanac.at(121, 9), almanac.at(120, 10)];
  const scope: Scope = { kind: 'building', id: 'b05' };
  const role = 'group_leader';
  const own = { id: 'former-leader-b05', name: '沈若溪', kind: 'student' as const };
  const person = former({ ...own, collegeId: 'c01', role, scope, leftAt }, set);
  const open = vacancy(person, leftAt, 'c01', set);
  const successor = personIn(set, leaderIn(set, 'b05'));
  const settling = { successor, reason: '', by: 'instructor-b05' };
  const occasion = { who: settling.by, procedure: 'organization.settle_handover', at };
  return [person, chronicle.tell('handovers', handing.settle(open, settling, at), occasion, open)];
}

/** A counsellor who left the day before yesterday, in a college that the stage does not play in. */
function waiting(stage: Stage, set: Setting): [Person, Handover] {
  const college = COLLEGES.find(({ id }) => stage.secretary !== `secretary-${id}`);
  const collegeId = college?.id ?? '';
  const leftAt = set.almanac.at(2, 9);
  const scope: Scope = { kind: 'class', id: `${collegeId}-2401` };
  const own = { id: 'former-counsellor', name: '顾明远', kind: 'staff' as const, collegeId };
  const person = former({ ...own, role: 'counsellor', scope, leftAt }, set);
  return [person, vacancy(person, leftAt, collegeId, set)];
}

export function changes(stage: Stage, set: Setting): Changes {
  const [leader, settled] = followed(set);
  const [counsellor, open] = waiting(stage, set);
  return {
    ...split(set),
    people: [standIn(set), leader, counsellor],
    handovers: [settled, open],
  };
}
