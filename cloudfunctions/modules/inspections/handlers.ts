/** Rounds, the form and a room's inspection; the rules decide, this only fetches and shows. */
import * as contract from '@louyu/shared/contracts/inspections';
import { dueFor } from '@louyu/shared/domain/hazards/rules';
import { templateFor, templateNamed } from '@louyu/shared/domain/inspections/editions';
import { type Finding, ensureFilled, needsPhoto } from '@louyu/shared/domain/inspections/form';
import { hearingOf, informed } from '@louyu/shared/domain/inspections/hearing';
import * as rules from '@louyu/shared/domain/inspections/rules';
import { standing } from '@louyu/shared/domain/inspections/standing';
import type { Answer, Inspection, Template } from '@louyu/shared/domain/inspections/state';
import {
  currentTemplate,
  itemsOf,
  templateOf,
  titleIn,
} from '@louyu/shared/domain/inspections/templates';
import type { Instant, WorkingCalendar } from '@louyu/shared/domain/kernel/calendar';
import type { RoomId } from '@louyu/shared/domain/kernel/ids';
import { covers } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type Handler, creates, reads, writes } from '../../kernel/handler';
import { freshId, freshReceipt, hashOf } from '../../kernel/hash';
import { attachAll, discardUploads, shown } from '../../kernel/photos';
import { shownHearing } from './hearings';
import { inspections, rounds } from './repository';
import { buildingWithForms, doorWithRounds, dueRounds, roomInRound } from './situation';

const mine = reads(contract.mine, async ({ actor, read }) => {
  const { rounds: due, templates } = await dueRounds(read, actor.personId);
  return { template: templates[0] ?? currentTemplate(), templates, rounds: due };
});

const INSPECTING = ['member', 'activist', 'group_leader', 'instructor'] as const;

const form = reads(contract.form, async ({ input, actor, read, now }) => {
  const { roomId, buildingId, rounds: named, forms } = await doorWithRounds(read, input.code);
  ensure(covers(actor, INSPECTING, { buildingId }, now), 'inspections.wrong_building');
  ensure(actor.roomId !== roomId, 'inspections.own_room');
  const found = rules.roundFor(named, actor.personId, now);
  const round = found && {
    id: found.id,
    title: found.title,
    dueAt: found.dueAt,
    done: found.done,
  };
  const version = found?.templateVersion;
  const template = version
    ? templateNamed(version, buildingId, forms)
    : templateFor(buildingId, forms);
  return { roomId, template, round };
});

interface FilledAnswer extends Answer {
  photos: string[];
}

/** What an item asks a photo for is attached; what was taken of a sound one is not kept. */
const uploadsOf = (answers: readonly FilledAnswer[], template: Template) =>
  answers.flatMap((answer) => {
    const item = itemsOf(template).find(({ key }) => key === answer.item);
    if (!item || !needsPhoto(item, answer)) return [];
    return answer.photos.map((fileId) => ({ fileId, takenFor: item.key }));
  });

const bare = ({ photos: _photos, ...answer }: FilledAnswer): Answer => answer;

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
    const { buildingId } = found.place;
    const template = templateNamed(input.templateVersion, buildingId, found.forms);
    const uploads = uploadsOf(answers, template);
    ensureFilled(input, new Set(uploads.map(({ takenFor }) => takenFor)), template);
    const { photos } = await attachAll(uploads);
    return { id, template, ground, photos, uploads: answers.flatMap((answer) => answer.photos) };
  },
  decide: async ({ input: { answers, roundId, ...rest }, prepared, read, now, calendar }) => {
    const { id, template, ground, photos } = prepared;
    const already = roundId !== null && (await read.find(inspections, id)) !== undefined;
    const filled = { ...rest, id, photos, answers: answers.map(bare), receipt: freshReceipt() };
    const { next, events } = rules.submit(
      { ...filled, ...ground.place },
      { ...ground, already, template },
      now,
    );
    const found = events.flatMap(({ findings }) => findings);
    const due = { hazards: found.length, hazardsDueAt: firstDue(found, now, calendar) };
    const reply = { inspectionId: id, receipt: next.receipt, submittedAt: now, ...due };
    const told = [...events, ...informed(next, calendar)];
    return { change: creates(inspections, next), events: told, reply };
  },
  settle: (prepared) => discardUploads(prepared),
});

const get = reads(contract.get, async ({ matter, actor, now, calendar }) => {
  const { roomId, submittedAt, presence, outcome, reason, templateVersion, version } = matter;
  const templateTitle = matter.templateTitle ?? templateOf(templateVersion)?.title ?? '';
  const answers = matter.answers.map((answer) => ({
    ...answer,
    title: titleIn(matter, answer.item),
  }));
  const photos = await shown(matter.photos);
  const seen = { roomId, submittedAt, presence, outcome, reason, templateVersion, answers, photos };
  return { ...seen, templateTitle, version, hearing: shownHearing(matter, actor, now, calendar) };
});

const row = (inspection: Inspection) => ({
  id: inspection.id,
  roomId: inspection.roomId,
  submittedAt: inspection.submittedAt,
  failed: standing(inspection).length,
  inspected: inspection.outcome === 'inspected',
  objection: hearingOf(inspection).objection?.state ?? null,
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
    const [inspectors, { houses, rooms, forms }] = await Promise.all([
      ports.organization.inspectors(read, input.inspectors, buildingId, now),
      buildingWithForms(read, buildingId),
    ]);
    const templateVersion = templateFor(buildingId, forms).version;
    return { inspectors, rooms, houses, templateVersion };
  },
  decide: ({ input, actor, prepared, now }) => {
    const { templateVersion } = prepared;
    const plan = { ...input, id: freshId(), plannedBy: actor.personId, templateVersion };
    const { next, events } = rules.planRound(plan, prepared, now);
    return { change: creates(rounds, next), events, reply: { roundId: next.id } };
  },
});

export const inspectionHandlers: Handler[] = [mine, form, submit, get, ofRoom, planRound];
