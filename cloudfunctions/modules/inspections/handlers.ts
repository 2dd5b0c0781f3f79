/** Rounds, the form and a room's inspection; the rules decide, this only fetches and shows. */
import * as contract from '@louyu/shared/contracts/inspections';
import { dueFor } from '@louyu/shared/domain/hazards/rules';
import { type Finding, ensureFilled } from '@louyu/shared/domain/inspections/form';
import * as rules from '@louyu/shared/domain/inspections/rules';
import type { Answer, Inspection } from '@louyu/shared/domain/inspections/state';
import { currentTemplate, titleOf } from '@louyu/shared/domain/inspections/templates';
import type { Instant, WorkingCalendar } from '@louyu/shared/domain/kernel/calendar';
import type { RoomId } from '@louyu/shared/domain/kernel/ids';
import { covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, writes } from '../../kernel/handler';
import { freshId, freshReceipt, hashOf } from '../../kernel/hash';
import { attachAll, discardUploads, shown } from '../../kernel/photos';
import { inspections, rounds } from './repository';
import { doorWithRounds, dueRounds, roomInRound, roomsIn } from './situation';

const mine = reads(contract.mine, async ({ actor, read }) => ({
  template: currentTemplate(),
  rounds: await dueRounds(read, actor.personId),
}));

const INSPECTING = ['member', 'activist', 'group_leader', 'instructor'] as const;

const form = reads(contract.form, async ({ input, actor, read, now }) => {
  const { roomId, buildingId, rounds: named } = await doorWithRounds(read, input.code);
  ensure(covers(actor, INSPECTING, { buildingId }, now), 'inspections.wrong_building');
  ensure(actor.roomId !== roomId, 'inspections.own_room');
  const found = rules.roundFor(named, actor.personId, now);
  const round = found && {
    id: found.id,
    title: found.title,
    dueAt: found.dueAt,
    done: found.done,
  };
  return { roomId, template: currentTemplate(), round };
});

interface FilledAnswer extends Answer {
  photos: string[];
}

/** Uploads of failed items are attached; what was taken of a sound one is not kept. */
const uploadsOf = (answers: readonly FilledAnswer[]) =>
  answers
    .filter(({ result }) => result === 'fail')
    .flatMap(({ item, photos }) => photos.map((fileId) => ({ fileId, takenFor: item })));

const bare = ({ item, result, severity, note }: FilledAnswer): Answer => ({
  item,
  result,
  severity,
  note,
});

/** In a round the id follows from round and room, so that the pair cannot record it twice. */
const inspectionId = (roundId: string | null, roomId: RoomId): string =>
  roundId ? hashOf('inspection', roundId, roomId).slice(0, 32) : freshId();

/** What the hazards context will set for the findings, said on the receipt already. */
const firstDue = (found: readonly Finding[], at: Instant, calendar: WorkingCalendar) =>
  found.map(({ severity }) => dueFor(severity, at, calendar)).sort()[0] ?? null;

const submit = writes(contract.submit, {
  prepare: async ({ input, actor, read }) => {
    const { answers, roomId, roundId } = input;
    const id = inspectionId(roundId, roomId);
    const found = await roomInRound(read, roomId, { roundId, inspectionId: id });
    const ground = { ...found, inspector: { id: actor.personId, roomId: actor.roomId } };
    rules.ensureMayInspect(roomId, ground);
    const uploads = uploadsOf(answers);
    ensureFilled(input, new Set(uploads.map(({ takenFor }) => takenFor)));
    const { photos } = await attachAll(uploads);
    return { id, ground, photos, uploads: answers.flatMap((answer) => answer.photos) };
  },
  decide: async ({ input: { answers, roundId, ...rest }, prepared, read, now, calendar }) => {
    const { id, ground, photos } = prepared;
    const already = roundId !== null && (await read.find(inspections, id)) !== undefined;
    const filled = { ...rest, id, photos, answers: answers.map(bare), receipt: freshReceipt() };
    const { next, events } = rules.submit(
      { ...filled, ...ground.place },
      { ...ground, already },
      now,
    );
    const found = events.flatMap(({ findings }) => findings);
    const due = { hazards: found.length, hazardsDueAt: firstDue(found, now, calendar) };
    const reply = { inspectionId: id, receipt: next.receipt, submittedAt: now, ...due };
    return { change: creates(inspections, next), events, reply };
  },
  settle: (prepared) => discardUploads(prepared),
});

const get = reads(contract.get, async ({ matter }) => {
  const { roomId, submittedAt, presence, outcome, reason, templateVersion } = matter;
  const answers = matter.answers.map((answer) => ({
    ...answer,
    title: titleOf(templateVersion, answer.item),
  }));
  const photos = await shown(matter.photos);
  return { roomId, submittedAt, presence, outcome, reason, templateVersion, answers, photos };
});

const row = ({ id, roomId, submittedAt, outcome, answers }: Inspection) => ({
  id,
  roomId,
  submittedAt,
  failed: answers.filter(({ result }) => result === 'fail').length,
  inspected: outcome === 'inspected',
});

const ofRoom = reads(contract.ofRoom, async ({ input, actor, read }) => {
  if (!actor.roomId) return { rows: [], next: null };
  const { rows, next } = await read.page(
    inspections,
    { roomId: actor.roomId },
    { orderBy: ['submittedAt', 'desc'], limit: 20, after: input.after },
  );
  return { rows: rows.map(row), next };
});

const planRound = writes(contract.planRound, {
  prepare: async ({ input, read, ports, now }) => {
    const { buildingId } = input;
    const [inspectors, rooms] = await Promise.all([
      ports.organization.inspectors(read, input.inspectors, buildingId, now),
      roomsIn(read, buildingId, input.rooms),
    ]);
    return { inspectors, rooms };
  },
  decide: ({ input, actor, prepared, now }) => {
    const plan = { ...input, id: freshId(), plannedBy: actor.personId };
    const { next, events } = rules.planRound(plan, prepared, now);
    return { change: creates(rounds, next), events, reply: { roundId: next.id } };
  },
});

export const inspectionHandlers: Handler[] = [mine, form, submit, get, ofRoom, planRound];
