/** Hazards from a door to closed; the rules decide, this only fetches and shows. */
import * as contract from '@louyu/shared/contracts/hazards';
import * as rules from '@louyu/shared/domain/hazards/rules';
import type { Hazard, HazardStep } from '@louyu/shared/domain/hazards/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { DomainEvent } from '@louyu/shared/domain/kernel/entity';
import type { Decision } from '@louyu/shared/domain/kernel/entity';
import { type Actor, covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId, freshReceipt, hashOf } from '../../kernel/hash';
import { attachAll, discardUploads, shown } from '../../kernel/photos';
import type { Where } from '../../kernel/repository';
import { elevationOf } from './elevation';
import { hazards } from './repository';

const uploadsFor = (takenFor: string, fileIds: readonly string[]) =>
  fileIds.map((fileId) => ({ fileId, takenFor }));

const report = writes(contract.report, {
  prepare: ({ input }) => attachAll(uploadsFor('report', input.photos)),
  decide: async ({ input, who, actor, read, ports, now, calendar, prepared }) => {
    const { roomId, buildingId } = await ports.nameplates.door(read, input.code);
    const { collegeId } = await ports.organization.room(read, roomId);
    const receipt = freshReceipt();
    const { kind, text, via } = input;
    const { next, events } = rules.open(
      {
        id: freshId(),
        roomId,
        buildingId,
        collegeId,
        kind,
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

const publicStep = ({ act, at, role, note }: HazardStep) => ({ act, at, role, note });

const follow = reads(contract.follow, async ({ input, read }) => {
  const [found] = await read.all(hazards, { receiptHash: hashOf('hazard', input.receipt) }, 1);
  ensure(found, 'hazards.unknown_receipt');
  const { kind, state, roomId, text, reportedAt, dueAt, steps } = found;
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

const OPEN = { in: ['open', 'accepted', 'fixed'] } as const;

const stateFilter = (show: 'open' | 'overdue' | 'closed', now: Instant): Where => {
  if (show === 'closed') return { state: 'closed' };
  if (show === 'open') return { state: OPEN };
  return { state: { in: ['open', 'accepted'] }, dueAt: { before: now } };
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

const VERIFYING = ['group_leader', 'instructor', 'member', 'activist'] as const;

const movesFor = (hazard: Hazard, actor: Actor, now: Instant) =>
  rules.movesOf(hazard, {
    personId: actor.personId,
    fixes: covers(actor, ['logistics'], hazard, now),
    verifies: hazard.reporter === actor.personId || covers(actor, VERIFYING, hazard, now),
  });

const get = reads(contract.get, async ({ matter, actor, now }) => ({
  ...row(matter),
  version: matter.version,
  text: matter.text,
  photos: await shown(matter.photos),
  steps: matter.steps.map(publicStep),
  may: movesFor(matter, actor, now),
}));

const moved = (before: Hazard, { next, events }: Decision<Hazard, DomainEvent>) => ({
  change: updates(hazards, before, next),
  events,
  reply: { version: before.version + 1, state: next.state },
});

const accept = writes(contract.accept, {
  decide: ({ matter, input, actor, now }) => {
    const step = { by: actor.personId, role: 'logistics' as const, note: input.note, at: now };
    return moved(matter, rules.accept(matter, step));
  },
});

const fix = writes(contract.fix, {
  prepare: ({ input }) => attachAll(uploadsFor('fixed', input.photos)),
  decide: ({ matter, input, actor, now, prepared }) => {
    const step = { by: actor.personId, role: 'logistics' as const, note: input.note, at: now };
    return moved(matter, rules.fix(matter, step, prepared.photos));
  },
  settle: discardUploads,
});

const verifierRole = (hazard: Hazard, actor: Actor, now: Instant): HazardStep['role'] => {
  if (hazard.reporter === actor.personId)
    return hazard.source.kind === 'inspection' ? 'inspector' : 'resident';
  return covers(actor, ['instructor'], hazard, now) ? 'staff' : 'leader';
};

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
];
