/**
 * What one confirmed row decides about one document, and what undoing it decides. People
 * are decided upon by the same rules as by hand (`../rules`), so that the same events follow.
 */
import { type Instant, dayOf } from '../../kernel/calendar';
import type { Position } from '../../kernel/positions';
import * as rules from '../rules';
import type { Person, Residence } from '../state';
import type { Doing, Identity } from './state';

type PersonDecision = rules.PersonDecision;

const sameResidence = (a: Residence, b: Residence): boolean =>
  a.roomId === b.roomId &&
  a.buildingId === b.buildingId &&
  a.collegeId === b.collegeId &&
  a.classId === b.classId;

/** One decision upon another, as one change of one document. */
function then(first: PersonDecision, decide: (person: Person) => PersonDecision): PersonDecision {
  const second = decide({ ...first.next, version: 0 });
  return { next: second.next, events: [...first.events, ...second.events] };
}

const unchanged = (person: Person): PersonDecision => {
  const { version: _version, ...next } = person;
  return { next, events: [] };
};

function settled(person: Person, to: Identity, at: Instant): PersonDecision {
  if (to.standing === 'left')
    return person.standing === 'left'
      ? unchanged(person)
      : rules.leave(person, to.leftOn ?? dayOf(at), at);
  if (person.standing === 'left') return rules.readmit(person, to, at);
  return sameResidence(person, to) ? unchanged(person) : rules.move(person, to, at);
}

/** The person as the register says now: where they belong, whether they are here, how they are called. */
export function become(person: Person, to: Identity, at: Instant): PersonDecision {
  const placed = settled(person, to, at);
  const { name, gender } = person;
  if (name === to.name && gender === to.gender) return placed;
  return then(placed, (next) => rules.correct(next, to));
}

const counsellorOf = (classId: string): Pick<Position, 'role' | 'scope'> => ({
  role: 'counsellor',
  scope: { kind: 'class', id: classId },
});

/** What a row about a known person decides. */
export function decideOnPerson(person: Person, doing: Doing, at: Instant): PersonDecision {
  if (doing.do === 'update') return become(person, doing.to, at);
  if (doing.do === 'leave') return rules.leave(person, doing.on, at);
  if (doing.do === 'end_counsellor') return rules.end(person, counsellorOf(doing.classId), at);
  if (doing.do === 'appoint_counsellor')
    return rules.appoint(person, { ...counsellorOf(doing.classId), from: at, until: null }, at);
  return unchanged(person);
}

/** What undoing the row decides: somebody who was added leaves, everybody else is as before. */
export function undoOnPerson(person: Person, doing: Doing, at: Instant): PersonDecision {
  if (doing.do === 'enter') return rules.leave(person, dayOf(at), at);
  if (doing.do === 'update' || doing.do === 'leave') return become(person, doing.was, at);
  if (doing.do === 'appoint_counsellor') return rules.end(person, counsellorOf(doing.classId), at);
  if (doing.do === 'end_counsellor')
    return rules.appoint(person, { ...counsellorOf(doing.classId), from: at, until: null }, at);
  return unchanged(person);
}
