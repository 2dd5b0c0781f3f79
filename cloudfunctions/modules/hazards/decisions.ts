/** What is asked and decided about a hazard besides its repair; the rules decide. */
import * as contract from '@louyu/shared/contracts/hazard-decisions';
import * as correcting from '@louyu/shared/domain/hazards/correcting';
import * as impasse from '@louyu/shared/domain/hazards/impasse';
import type { By, HazardDecision } from '@louyu/shared/domain/hazards/move';
import { REPEAT_DAYS, REPEAT_RULES } from '@louyu/shared/domain/hazards/repeats';
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import { type Instant, addDays } from '@louyu/shared/domain/kernel/calendar';
import { buildingOf, floorOf, roomsOnFloor } from '@louyu/shared/domain/kernel/ids';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, reads, updates, writes } from '../../kernel/handler';
import { decidingRole, fixerRole } from './hands';
import { hazards } from './repository';

interface Acting {
  matter: Hazard;
  input: { note: string };
  actor: Actor;
  now: Instant;
}

const asFixer = ({ matter, input, actor, now: at }: Acting): By => ({
  ...{ by: actor.personId, role: fixerRole(matter, actor, at), note: input.note, at },
});

const asDecider = ({ matter, input, actor, now: at }: Acting): By => ({
  ...{ by: actor.personId, role: decidingRole(matter, actor, at), note: input.note, at },
});

const moved = (before: Hazard, { next, events }: HazardDecision) => ({
  change: updates(hazards, before, next),
  events,
  reply: { version: before.version + 1, state: next.state },
});

const askExtension = writes(contract.askExtension, {
  decide: (call) => {
    const { matter, input, calendar } = call;
    return moved(matter, impasse.askExtension(matter, asFixer(call), input.until, calendar));
  },
});

const answerExtension = writes(contract.answerExtension, {
  decide: (call) => {
    const { matter, input, calendar } = call;
    const step = asDecider(call);
    return moved(matter, impasse.answerExtension(matter, step, input.granted, calendar));
  },
});

const cannotDo = writes(contract.cannotDo, {
  decide: (call) => {
    const { matter, input, calendar } = call;
    return moved(matter, impasse.cannotDo(matter, asFixer(call), input.why, calendar));
  },
});

const decide = writes(contract.decide, {
  decide: (call) => {
    const { matter, input, calendar } = call;
    return moved(matter, impasse.decide(matter, asDecider(call), input, calendar));
  },
});

const regrade = writes(contract.regrade, {
  decide: (call) => {
    const { matter, input, calendar } = call;
    return moved(matter, correcting.regrade(matter, asDecider(call), input.severity, calendar));
  },
});

const merge = writes(contract.merge, {
  decide: async (call) => {
    const main = await call.read.find(hazards, call.input.intoId);
    ensure(main, 'hazards.cannot_merge');
    return moved(call.matter, correcting.merge(call.matter, asDecider(call), main));
  },
});

const MOST_NEAR = 40;
const TEXT_SHOWN = 60;

/** The same room and kind first, then the room, then the kind on the floor; newest first in each. */
const nearness = (one: Hazard, roomId: string, kind: string): number =>
  (one.roomId === roomId ? 0 : 2) + (one.kind === kind ? 0 : 1);

const roomRepeats = (found: readonly Hazard[], roomId: string, kind: string): number => {
  const count = found.filter(
    (one) => one.roomId === roomId && one.kind === kind && one.state !== 'merged',
  ).length;
  const least = REPEAT_RULES.find(({ level }) => level === 'room')?.least ?? Infinity;
  return count >= least ? count : 0;
};

const nearby = reads(contract.nearby, async ({ input: { roomId, kind }, read, now }) => {
  const buildingId = buildingOf(roomId) ?? '';
  const [from, before] = roomsOnFloor(buildingId, floorOf(roomId));
  const reportedAt = { from: addDays(now, -REPEAT_DAYS) };
  const where = { buildingId, reportedAt, roomId: { from, before } };
  const order = { orderBy: ['reportedAt', 'desc'] as const, limit: MOST_NEAR };
  const { rows } = await read.page(hazards, where, order);
  const sorted = [...rows].sort((a, b) => nearness(a, roomId, kind) - nearness(b, roomId, kind));
  return {
    repeats: roomRepeats(rows, roomId, kind),
    rows: sorted.map((one) => ({
      ...{ id: one.id, roomId: one.roomId, kind: one.kind, state: one.state },
      ...{ reportedAt: one.reportedAt, text: one.text.slice(0, TEXT_SHOWN) },
      sameKind: one.kind === kind,
    })),
  };
});

export const hazardDecisionHandlers: Handler[] = [
  askExtension,
  answerExtension,
  cannotDo,
  decide,
  regrade,
  merge,
  nearby,
];
