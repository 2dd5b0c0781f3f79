/** Organization life carried out: notice, sign-in, leave, minutes, tasks, make-up. */
import * as contract from '@louyu/shared/contracts/calendar-occasions';
import * as attending from '@louyu/shared/domain/calendar/attendance';
import type { AttendanceDecision } from '@louyu/shared/domain/calendar/attendance';
import * as rules from '@louyu/shared/domain/calendar/occasion';
import type { OccasionDecision } from '@louyu/shared/domain/calendar/occasion';
import type { Attendance, Occasion } from '@louyu/shared/domain/calendar/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Actor, type Role, covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import type { Ports } from '../../kernel/ports';
import type { Reader } from '../../kernel/repository';
import { occasionShown } from './occasion-view';
import { attendances, occasions } from './repository';
import { codeOfStep, freshSecret } from './rotating-code';

const HOSTING: readonly Role[] = ['group_leader', 'instructor'];
const AUDIENCE: readonly Role[] = ['group_leader', 'member', 'activist'];
const PAGE = 30;
const MOST_EXPECTED = 300;

const leads = (actor: Actor, buildingId: string, now: Instant): boolean =>
  covers(actor, HOSTING, { buildingId }, now);

const get = reads(contract.occasion, async ({ input, actor, read, now }) =>
  occasionShown(read, input, { self: actor.personId, leads: leads(actor, input.place, now) }),
);

const changed = (before: Occasion, { next, events }: OccasionDecision) => ({
  change: updates(occasions, before, next),
  events,
  reply: { version: before.version + 1 },
});

const BUILDING = /\.(b\d{2})\./;

/** The building that an occasion's id names. */
export function buildingOf(occasionId: string): string {
  const building = BUILDING.exec(occasionId)?.[1];
  ensure(building, 'kernel.not_found');
  return building;
}

/** Everybody who serves in the building, with the roles that they hold there. */
const servingIn = (ports: Ports, read: Reader, occasionId: string, now: Instant) =>
  ports.organization.posts(read, AUDIENCE, { buildingId: buildingOf(occasionId) }, now);

/** Whom an occasion of this audience concerns. */
export const audienceOf = (
  { audience }: Pick<Occasion, 'audience'>,
  posts: readonly { personId: PersonId; role: Role }[],
): PersonId[] => [
  ...new Set(
    posts
      .filter(({ role }) => audience === 'members_and_activists' || role !== 'activist')
      .map(({ personId }) => personId),
  ),
];

const announce = writes(contract.announce, {
  prepare: ({ input, ports, read, now }) => servingIn(ports, read, input.occasionId, now),
  decide: ({ matter, input: { venue, agenda }, prepared, actor, now }) => {
    const expected = audienceOf(matter, prepared);
    const notice = { venue, agenda, expected, by: actor.personId };
    const done = changed(matter, rules.announce(matter, notice, now));
    return { ...done, reply: { ...done.reply, invited: expected.length } };
  },
});

const move = writes(contract.move, {
  decide: ({ matter, input: { startsAt, reason }, actor, now }) =>
    changed(matter, rules.move(matter, { startsAt, reason, by: actor.personId }, now)),
});

const cancel = writes(contract.cancel, {
  decide: ({ matter, input: { reason }, actor, now }) =>
    changed(matter, rules.cancel(matter, { reason, by: actor.personId }, now)),
});

const openSignIn = writes(contract.openSignIn, {
  prepare: async () => freshSecret(),
  decide: ({ matter, prepared: secret, now, calendar }) =>
    changed(matter, rules.openSignIn(matter, secret, now, calendar)),
});

const codesNow = ({ secret }: Occasion, now: Instant): string[] =>
  secret === null ? [] : attending.stepsTaken(now).map((step) => codeOfStep(secret, step));

const signInCode = reads(contract.signInCode, ({ matter, now }) => {
  const [code] = codesNow(matter, now);
  ensure(code !== undefined && rules.takesSignIns(matter, now), 'calendar.sign_in_closed');
  return { code, changesAt: attending.codeChangesAt(now), until: matter.endsAt };
});

const attended = (before: Attendance | undefined, { next, events }: AttendanceDecision) => ({
  change: before ? updates(attendances, before, next) : creates(attendances, next),
  events,
  reply: { at: next.at },
});

const standing = (read: Reader, occasion: Occasion, personId: PersonId) =>
  read.find(attendances, attending.attendanceId(occasion.id, personId));

const signIn = writes(contract.signIn, {
  decide: async ({ matter, input: { code }, actor: { personId }, read, now }) => {
    const before = await standing(read, matter, personId);
    const signing = { personId, code, taken: codesNow(matter, now) };
    return attended(before, attending.signIn(matter, before, signing, now));
  },
});

const notePresent = writes(contract.notePresent, {
  decide: async ({ matter, input: { personId }, actor, read, now }) => {
    const before = await standing(read, matter, personId);
    const noted = { personId, by: actor.personId };
    return attended(before, attending.notePresent(matter, before, noted, now));
  },
});

const askLeave = writes(contract.askLeave, {
  decide: async ({ matter, input: { ground, note }, actor: { personId }, read, now }) => {
    const before = await standing(read, matter, personId);
    const asked = { personId, ground, note };
    return attended(before, attending.askLeave(matter, before, asked, now));
  },
});

const hold = writes(contract.hold, {
  prepare: async ({ input: { occasionId }, read }) => {
    const where = { occasionId, state: 'present' };
    return (await read.all(attendances, where, MOST_EXPECTED)).length;
  },
  decide: ({ matter, input, prepared: present, actor, now, calendar }) => {
    const { sections, resolutions } = input;
    const minutes = { sections, resolutions, present, by: actor.personId };
    const done = changed(matter, rules.hold(matter, minutes, now, calendar));
    return { ...done, reply: { ...done.reply, present, invited: matter.expected.length } };
  },
});

const finishResolution = writes(contract.finishResolution, {
  decide: ({ matter, input: { resolutionId, outcome }, actor, now }) => {
    const { personId: by } = actor;
    const mayFinish = leads(actor, matter.buildingId, now);
    const done = { resolution: resolutionId, outcome, by, leads: mayFinish };
    return changed(matter, rules.finishResolution(matter, done, now));
  },
});

const makeUp = writes(contract.makeUp, {
  decide: ({ matter, input: { words }, now }) => ({
    ...attended(matter, attending.makeUp(matter, words, now)),
    reply: { version: matter.version + 1 },
  }),
});

const mine = reads(contract.myAttendance, async ({ input: { after }, actor, read }) => {
  const order = { orderBy: ['startsAt', 'desc'] as const, limit: PAGE, after };
  const { rows, next } = await read.page(attendances, { personId: actor.personId }, order);
  const shown = rows.map(
    ({ id, version, occasionId, kind, buildingId, startsAt, state, makeUpBy }) => ({
      ...{ id, version, occasionId, kind, buildingId, startsAt, state, makeUpBy },
    }),
  );
  return { rows: shown, next };
});

export const occasionHandlers: Handler[] = [
  ...[get, announce, move, cancel, openSignIn, signInCode, signIn, notePresent],
  ...[askLeave, hold, finishResolution, makeUp, mine],
];
