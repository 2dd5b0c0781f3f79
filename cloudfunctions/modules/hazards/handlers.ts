/** Hazards from a door to closed; the rules decide, this only fetches and shows. */
import * as contract from '@louyu/shared/contracts/hazards';
import { extendableTo, latestDay } from '@louyu/shared/domain/hazards/grading';
import type { HazardDecision } from '@louyu/shared/domain/hazards/move';
import * as rules from '@louyu/shared/domain/hazards/rules';
import type { Hazard, HazardStep } from '@louyu/shared/domain/hazards/state';
import type { Instant, WorkingCalendar } from '@louyu/shared/domain/kernel/calendar';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId, freshReceipt, hashOf } from '../../kernel/hash';
import { attachAll, discardUploads, shown } from '../../kernel/photos';
import type { Reader, Where } from '../../kernel/repository';
import { hazardDecisionHandlers } from './decisions';
import { elevationOf } from './elevation';
import { fixerRole, isDepartment, mayNow, verifierRole } from './hands';
import { hazards } from './repository';
import { hazardResultHandlers } from './results';

const uploadsFor = (takenFor: string, fileIds: readonly string[]) =>
  fileIds.map((fileId) => ({ fileId, takenFor }));

const report = writes(contract.report, {
  prepare: ({ input }) => attachAll(uploadsFor('report', input.photos)),
  decide: async ({ input, who, actor, read, ports, now, calendar, prepared }) => {
    const { roomId, buildingId } = await ports.nameplates.door(read, input.code);
    const { collegeId } = await ports.organization.room(read, roomId);
    const receipt = freshReceipt();
    const { kind, facts = [], text, via } = input;
    const { next, events } = rules.open(
      {
        id: freshId(),
        roomId,
        buildingId,
        collegeId,
        kind,
        facts,
        severity: null,
        text,
        photos: prepared.photos,
        source: { kind: 'door', via },
        reporter: who,
        role: actor?.roomId === roomId ? 'resident' : 'visitor',
        receiptHash: hashOf('hazard', receipt),
      },
      now,
      calendar,
    );
    const reply = { hazardId: next.id, receipt, dueAt: next.dueAt };
    return { change: creates(hazards, next), events, reply };
  },
  settle: discardUploads,
});

const publicStep = ({ by: _by, ...step }: HazardStep) => step;

/** A merged one keeps its own words and beginning; what follows is the other one's story. */
async function storyOf(own: Hazard, read: Reader): Promise<Hazard> {
  if (own.mergedInto === null) return own;
  const { state, dueAt, steps } = await read.get(hazards, own.mergedInto);
  return { ...own, state, dueAt, steps: [...own.steps, ...steps.slice(1)] };
}

const follow = reads(contract.follow, async ({ input, read }) => {
  const [found] = await read.all(hazards, { receiptHash: hashOf('hazard', input.receipt) }, 1);
  ensure(found, 'hazards.unknown_receipt');
  const { kind, state, roomId, text, reportedAt, dueAt, steps } = await storyOf(found, read);
  return { kind, state, roomId, text, reportedAt, dueAt, steps: steps.map(publicStep) };
});

const row = ({ id, roomId, buildingId, kind, severity, state, reportedAt, dueAt }: Hazard) => ({
  id,
  roomId,
  buildingId,
  kind,
  severity,
  state,
  reportedAt,
  dueAt,
});

const OVERDUE = ['open', 'accepted', 'stuck', 'tolerated'];

const stateFilter = (show: 'open' | 'overdue' | 'undecided' | 'fixed' | 'closed', now: Instant) => {
  const filters: Record<typeof show, Where> = {
    open: { state: { in: [...OVERDUE, 'fixed'] } },
    overdue: { state: { in: OVERDUE }, dueAt: { before: now } },
    undecided: { state: { in: ['stuck', 'tolerated'] } },
    fixed: { state: 'fixed' },
    closed: { state: 'closed' },
  };
  return filters[show];
};

const list = reads(contract.list, async ({ input, scopes, read, now }) => {
  const { show, roomId } = input;
  const where = { ...stateFilter(show, now), ...(roomId === undefined ? {} : { roomId }) };
  const { rows, next } = await read.page(hazards, where, {
    orderBy: input.show === 'closed' ? ['dueAt', 'desc'] : ['dueAt', 'asc'],
    limit: 30,
    after: input.after,
    within: scopes,
  });
  return { rows: rows.map(row), next };
});

/** How far each answer about its time may go. */
const limitsOf = (hazard: Hazard, now: Instant, calendar: WorkingCalendar) => ({
  extendableTo: extendableTo(hazard, now, calendar),
  contractTo: latestDay(hazard.severity, 'contract', now),
  tolerateTo: latestDay(hazard.severity, 'tolerate', now),
});

const get = reads(contract.get, async ({ matter, actor, now, calendar }) => {
  const { version, text, facts, gradedBy, charge, answerBy, extension, mergedInto } = matter;
  return {
    ...row(matter),
    ...{ version, text, facts, gradedBy, charge, answerBy, mergedInto },
    ...limitsOf(matter, now, calendar),
    extension: extension && { until: extension.until },
    duplicates: matter.duplicates.length,
    photos: await shown(matter.photos),
    steps: matter.steps.map(publicStep),
    may: mayNow(matter, actor, now, calendar),
    mayTolerate: isDepartment(matter, actor, now),
  };
});

const moved = (before: Hazard, { next, events }: HazardDecision) => ({
  change: updates(hazards, before, next),
  events,
  reply: { version: before.version + 1, state: next.state },
});

const fixing = (hazard: Hazard, actor: Actor, note: string, at: Instant) => ({
  ...{ by: actor.personId, role: fixerRole(hazard, actor, at), note, at },
});

const accept = writes(contract.accept, {
  decide: ({ matter, input, actor, now }) =>
    moved(matter, rules.accept(matter, fixing(matter, actor, input.note, now))),
});

const fix = writes(contract.fix, {
  prepare: ({ input }) => attachAll(uploadsFor('fixed', input.photos)),
  decide: ({ matter, input, actor, now, calendar, prepared }) => {
    const step = fixing(matter, actor, input.note, now);
    return moved(matter, rules.fix(matter, step, prepared.photos, calendar));
  },
  settle: discardUploads,
});

const verify = writes(contract.verify, {
  decide: ({ matter, input, actor, now, calendar }) => {
    const role = verifierRole(matter, actor, now);
    const step = { by: actor.personId, role, note: input.note, at: now };
    return moved(matter, rules.verify(matter, step, input.fixed, calendar));
  },
});

const elevation = reads(contract.elevation, ({ input, read, now }) =>
  elevationOf(read, input.buildingId, now),
);

export const hazardHandlers: Handler[] = [
  report,
  follow,
  list,
  get,
  accept,
  fix,
  verify,
  elevation,
  ...hazardDecisionHandlers,
  ...hazardResultHandlers,
];
