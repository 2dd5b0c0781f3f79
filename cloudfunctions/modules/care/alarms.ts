/** The crisis button: raised by anybody, taken by one professional, closed with how it ended. */
import * as contract from '@louyu/shared/contracts/care-alarms';
import * as rules from '@louyu/shared/domain/care/alarm';
import { type Actor, type Locus, type Role, covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Call, type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { alarms, helpCases } from './repository';

const PAGE = 30;
const LOOKING_AFTER: Role[] = ['counsellor', 'instructor'];
const PROFESSIONALS: Role[] = [...rules.PROFESSIONALS];

type Raising = Call<typeof contract.raise.input, 'person'>;
type About = Pick<
  rules.Alarm,
  'subject' | 'subjectName' | 'roomId' | 'buildingId' | 'collegeId' | 'classId'
>;

const ofActor = ({ roomId, buildingId, collegeId, classId }: Actor) => ({
  ...{ roomId, buildingId, collegeId, classId },
});

const aboutMe = (actor: Actor): About => ({
  ...ofActor(actor),
  subject: actor.personId,
  subjectName: actor.name,
});

/** The student of a case that the caller keeps in touch with or answers for. */
async function aboutCase({ input, actor, read, now }: Raising): Promise<About> {
  const found = await read.find(helpCases, input.caseId ?? '-');
  const mayKnow =
    found?.contact?.personId === actor.personId ||
    (found && covers(actor, LOOKING_AFTER, helpCases.locus(found), now));
  ensure(found && mayKnow, 'care.no_case');
  const { subject, subjectName, buildingId, collegeId, classId } = found;
  return { subject, subjectName, roomId: input.roomId, buildingId, collegeId, classId };
}

const UNKNOWN = { subject: null, subjectName: null } as const;

/** Nobody whom we know: the room says who answers; without one, those who answer for the caller. */
async function aboutSomeone({ input, actor, read, ports }: Raising): Promise<About> {
  if (input.roomId === null) return { ...ofActor(actor), roomId: null, ...UNKNOWN };
  const { id: roomId, buildingId, collegeId } = await ports.organization.room(read, input.roomId);
  return { roomId, buildingId, collegeId, classId: null, ...UNKNOWN };
}

async function aboutOf(call: Raising): Promise<About> {
  const { who } = call.input;
  if (who === 'case') return aboutCase(call);
  if (who === 'someone') return aboutSomeone(call);
  const own = aboutMe(call.actor);
  return { ...own, roomId: call.input.roomId ?? own.roomId };
}

const raise = writes(contract.raise, {
  prepare: async (call) => {
    const about = await aboutOf(call);
    const over: Locus = { buildingId: about.buildingId, classId: about.classId };
    const roles = [...rules.CALLED, rules.CALLED_INSTEAD];
    const holders = await call.ports.organization.posts(call.read, roles, over, call.now);
    return { about, holders };
  },
  decide: ({ input: { kind, pressedAt }, actor, now, prepared: { about, holders } }) => {
    const by = { raisedBy: actor.personId, raisedByName: actor.name };
    const pressed = { id: freshId(), kind, pressedAt, ...about, ...by };
    const { next, events } = rules.raise(pressed, holders, now);
    const reply = { alarmId: next.id, called: next.called.length };
    return { change: creates(alarms, next), events, reply };
  },
});

const row = ({ id, kind, roomId, state, raisedAt, acknowledgedByName }: rules.Alarm) => ({
  ...{ id, kind, roomId, state, raisedAt, acknowledgedByName },
});

const list = reads(contract.alarms, async ({ input: { after }, scopes, read }) => {
  const order = { orderBy: ['raisedAt', 'desc'] as const, limit: PAGE, after, within: scopes };
  const { rows, next } = await read.page(alarms, {}, order);
  return { rows: rows.map(row), next };
});

const MOVES = { open: ['acknowledge'], acknowledged: ['close'], closed: [] } as const;

const get = reads(contract.alarm, ({ matter, actor, now }) => {
  const { version, subjectName, raisedByName, pressedAt, called } = matter;
  const { acknowledgedAt, outcome, closedAt, raisedBy } = matter;
  const own = raisedBy === actor.personId;
  const answers =
    called.includes(actor.personId) || covers(actor, PROFESSIONALS, alarms.locus(matter), now);
  return {
    ...row(matter),
    ...{ version, subjectName, raisedByName, pressedAt, acknowledgedAt, outcome, closedAt, own },
    called: called.length,
    may: answers && !own ? [...MOVES[matter.state]] : [],
  };
});

const changed = (before: rules.Alarm, { next, events }: rules.AlarmDecision) => ({
  change: updates(alarms, before, next),
  events,
  reply: { version: before.version + 1 },
});

const acknowledge = writes(contract.acknowledge, {
  decide: ({ matter, actor: { personId, name }, now }) =>
    changed(matter, rules.acknowledge(matter, { personId, name }, now)),
});

const closeAlarm = writes(contract.closeAlarm, {
  decide: ({ matter, input: { outcome }, now }) =>
    changed(matter, rules.close(matter, outcome, now)),
});

export const alarmHandlers: Handler[] = [raise, list, get, acknowledge, closeAlarm];
