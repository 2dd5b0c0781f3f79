/** Help cases: opened, helped, handed to a contact, looked at again, closed. */
import * as contract from '@louyu/shared/contracts/care';
import * as rules from '@louyu/shared/domain/care/help-case';
import type { Day, Instant } from '@louyu/shared/domain/kernel/calendar';
import { type Actor, type Role, covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { hashOf } from '../../kernel/hash';
import { helpCases } from './repository';

const PAGE = 30;
const LOOKING_AFTER: Role[] = ['counsellor', 'instructor'];

/** One case per person: opening it again meets the closed one, and two openings at once meet. */
const caseIdOf = (personId: string): string => hashOf('help_case', personId).slice(0, 32);

const authorOf = ({ personId: by, name: byName }: Actor): rules.Author => ({ by, byName });

const openCase = writes(contract.openCase, {
  decide: async ({ matter: person, input: { needs }, actor, read, now }) => {
    ensure(person.kind === 'student', 'care.only_students');
    const { id: subject, name: subjectName, buildingId, collegeId, classId } = person;
    const id = caseIdOf(subject);
    const before = (await read.find(helpCases, id)) ?? null;
    const about = { subject, subjectName, buildingId, collegeId, classId };
    const opening = { id, subject: about, needs, ...authorOf(actor) };
    const { next, events } = rules.open(before, opening, now);
    const change = before ? updates(helpCases, before, next) : creates(helpCases, next);
    return { change, events, reply: { caseId: id, version: (before?.version ?? 0) + 1 } };
  },
});

const HELP = ['offered', 'referred'];

function lastHelpOf(steps: readonly rules.HelpStep[]): Day | null {
  const days = steps.filter(({ act }) => HELP.includes(act)).map(({ on }) => on);
  return days.sort().at(-1) ?? null;
}

const row = ({ id, subjectName, state, contact, reviewOn, steps }: rules.HelpCase) => ({
  ...{ id, subjectName, state, reviewOn },
  contactName: contact?.name ?? null,
  uncontacted: state === 'open' && contact === null,
  lastHelpOn: lastHelpOf(steps),
});

const cases = reads(contract.cases, async ({ input: { state, after }, scopes, read }) => {
  const order = { orderBy: ['openedAt', 'desc'] as const, limit: PAGE, after, within: scopes };
  const { rows, next } = await read.page(helpCases, { state }, order);
  return { rows: rows.map(row), next };
});

/** More than the most that one person may hold (KIND_RULES.key_student), should the rule change. */
const MOST_HELD = 20;

const mine = reads(contract.mine, async ({ actor, read }) => {
  const held = { 'contact.personId': actor.personId };
  const found = await read.all(helpCases, held, MOST_HELD);
  return { rows: found.map(row) };
});

const aboutMe = reads(contract.aboutMe, async ({ actor, read }) => {
  const found = await read.find(helpCases, caseIdOf(actor.personId));
  return { caseId: found?.id ?? null };
});

const NOTHING_SAID = {
  ...{ needs: null, offer: null, referral: null, note: '' },
  ...{ contactName: null, finding: null, because: null },
};

function told(step: rules.HelpStep) {
  const { act, on, at, byName } = step;
  const said = { ...NOTHING_SAID, act, on, at, byName };
  if (step.act === 'opened') return { ...said, needs: step.needs };
  if (step.act === 'offered') return { ...said, offer: step.what, note: step.note };
  if (step.act === 'referred') return { ...said, referral: step.to, note: step.note };
  if (step.act === 'assigned') return { ...said, contactName: step.contactName };
  if (step.act === 'reviewed') return { ...said, finding: step.finding };
  return { ...said, because: step.because };
}

function mayOf(matter: rules.HelpCase, actor: Actor, now: Instant): ('help' | 'lead')[] {
  if (matter.state === 'closed' || actor.personId === matter.subject) return [];
  if (covers(actor, LOOKING_AFTER, helpCases.locus(matter), now)) return ['help', 'lead'];
  return matter.contact?.personId === actor.personId ? ['help'] : [];
}

const helpCase = reads(contract.helpCase, ({ matter, actor, now }) => ({
  ...row(matter),
  version: matter.version,
  needs: matter.needs,
  buildingId: matter.buildingId,
  classId: matter.classId,
  steps: matter.steps.map(told),
  own: actor.personId === matter.subject,
  may: mayOf(matter, actor, now),
}));

const changed = (before: rules.HelpCase, { next, events }: rules.HelpDecision) => ({
  change: updates(helpCases, before, next),
  events,
  reply: { version: before.version + 1 },
});

const offer = writes(contract.offer, {
  decide: ({ matter, input: { what, on, note }, actor, now }) =>
    changed(matter, rules.offer(matter, { what, on, note, ...authorOf(actor) }, now)),
});

const refer = writes(contract.refer, {
  decide: ({ matter, input: { to, on, note }, actor, now }) =>
    changed(matter, rules.refer(matter, { to, on, note, ...authorOf(actor) }, now)),
});

const contactsIn = reads(contract.contactsIn, async ({ input: { place }, read, ports, now }) => {
  const people = await ports.organization.serving(read, place, now);
  return { people: people.map(({ id: personId, name }) => ({ personId, name })) };
});

const KEEPING_IN_TOUCH: Role[] = ['member', 'activist', 'group_leader', 'counsellor'];

const assign = writes(contract.assign, {
  decide: async ({ matter, input: { personId }, actor, read, ports, now }) => {
    const person = personId === null ? null : await ports.organization.person(read, personId);
    ensure(person !== undefined, 'care.cannot_be_contact');
    const serves = person?.positions.some(
      ({ role, until }) => KEEPING_IN_TOUCH.includes(role) && (until === null || until > now),
    );
    const contact = person && {
      personId: person.id,
      name: person.name,
      serves: person.standing === 'present' && serves === true,
    };
    return changed(matter, rules.assign(matter, authorOf(actor), contact, now));
  },
});

const review = writes(contract.review, {
  decide: ({ matter, input: { finding }, actor, now }) => {
    const decision = rules.review(matter, { finding, ...authorOf(actor) }, now);
    const { reply, ...rest } = changed(matter, decision);
    return { ...rest, reply: { ...reply, reviewOn: decision.next.reviewOn } };
  },
});

const closeCase = writes(contract.closeCase, {
  decide: ({ matter, input: { because }, actor, now }) =>
    changed(matter, rules.close(matter, { because, ...authorOf(actor) }, now)),
});

export const caseHandlers: Handler[] = [
  ...[openCase, cases, mine, aboutMe, helpCase],
  ...[offer, refer, contactsIn, assign, review, closeCase],
];
