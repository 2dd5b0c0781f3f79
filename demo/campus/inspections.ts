/** What the pairs found, room by room, through the rules of the form. */
import { informed } from '@louyu/shared/domain/inspections/hearing';
import { complete, isComplete, submit } from '@louyu/shared/domain/inspections/rules';
import type { Answer, Inspection, Round } from '@louyu/shared/domain/inspections/state';
import { currentTemplate, itemsOf } from '@louyu/shared/domain/inspections/templates';
import { addHours } from '@louyu/shared/domain/kernel/calendar';
import type { Fresh } from '@louyu/shared/domain/kernel/entity';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Room } from '@louyu/shared/domain/organization/state';
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { Chance } from './chance';
import { photoFor } from './pictures';
import type { Outing } from './rounds';
import { type Setting, personIn, roomIn } from './setting';
import { FINDING_NOTES } from './wordings';

const RECEIPT_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const receiptFrom = (chance: Chance): string => chance.text(RECEIPT_ALPHABET, 10);

const template = currentTemplate();
const items = itemsOf(template);
const FAILING = 0.06;
const NOT_SEEN = 0.03;
const REASONS = ['敲门无人应，已改约明晚', '同学正在休息，改日再来', '门锁着，楼管没有钥匙'];

/** How often an item fails compared with others. */
const FREQUENT: Record<string, number> = {
  wiring: 6,
  appliance: 4,
  charging: 4,
  lock_window: 3,
  water: 3,
  escape: 1,
  fire: 1,
  waste: 4,
  floor: 4,
  beds_desks: 2,
  balcony_washroom: 3,
};

const urn = items.flatMap(({ key }) => Array<string>(FREQUENT[key] ?? 1).fill(key));

function failedItems(chance: Chance): Set<string> {
  if (!chance.happens(FAILING)) return new Set();
  const both = chance.happens(0.12);
  return new Set(both ? [chance.pick(urn), chance.pick(urn)] : [chance.pick(urn)]);
}

const answersFor = (chance: Chance, failed: ReadonlySet<string>): Answer[] =>
  items.map(({ key, suggests, hazard }) =>
    failed.has(key)
      ? {
          item: key,
          result: 'fail',
          severity: hazard ? suggests : null,
          note: chance.pick(FINDING_NOTES[key] ?? ['']),
        }
      : { item: key, result: 'pass', severity: null, note: '' },
  );

const photosOf = (failed: ReadonlySet<string>) =>
  items.flatMap(({ key, hazard }) => (hazard && failed.has(key) ? [photoFor(hazard, key)] : []));

/** What fails in a room: by chance, or as a telling wants it. */
type Fails = (chance: Chance, inspector: PersonId) => Set<string> | null;

/** `null`: nobody opened. */
const byChance: Fails = (chance) => (chance.happens(NOT_SEEN) ? null : failedItems(chance));

function formOf(chance: Chance, round: Round, room: Room, found: Set<string> | null) {
  const { id: roomId, buildingId, collegeId } = room;
  const seen = found !== null;
  const failed = found ?? new Set<string>();
  return {
    id: hashOf('inspection', round.id, roomId).slice(0, 32),
    roomId,
    buildingId,
    collegeId,
    via: chance.happens(0.85) ? ('scanned' as const) : ('typed' as const),
    templateVersion: template.version,
    presence: chance.happens(0.7) ? ('occupant_present' as const) : ('announced' as const),
    outcome: seen ? ('inspected' as const) : ('could_not_inspect' as const),
    reason: seen ? '' : chance.pick(REASONS),
    answers: seen ? answersFor(chance, failed) : [],
    photos: photosOf(failed),
    receipt: receiptFrom(chance),
  };
}

/** Rooms were told since the copies began, a fortnight ago. */
const COPIES_DAYS = 14;

const copiesOf = (inspection: Fresh<Inspection>, { almanac }: Setting) =>
  almanac.daysSince(inspection.submittedAt) < COPIES_DAYS
    ? informed(inspection, almanac.calendar)
    : [];

type Visit = Outing['visits'][number];

function inspect(
  chance: Chance,
  round: Round,
  visit: Visit,
  { set, fails }: { set: Setting; fails: Fails },
): Inspection {
  const { roomId, inspector, at } = visit;
  const who = { id: inspector, roomId: personIn(set, inspector).roomId };
  const form = {
    ...formOf(chance, round, roomIn(set, roomId), fails(chance, inspector)),
    startedAt: addHours(at, -0.06),
  };
  const decision = submit(form, { round, already: false, inspector: who, template }, at);
  const occasion = { who: inspector, procedure: 'inspections.submit', at };
  const told = {
    next: decision.next,
    events: [...decision.events, ...copiesOf(decision.next, set)],
  };
  return set.chronicle.tell('inspections', told, occasion);
}

function closed(round: Round, seen: readonly Inspection[], { chronicle }: Setting): Round {
  const at = seen.at(-1)?.submittedAt;
  const all = seen.map(({ roomId }) => roomId);
  const done = at && isComplete(round, all) ? complete(round, at) : null;
  const procedure = 'inspections.complete_round';
  if (!done || !at) return round;
  return chronicle.tell('rounds', done, { who: `system:${procedure}`, procedure, at }, round);
}

/** The inspections of one outing, and its round as it stands after them. */
export function inspected({ round, visits }: Outing, set: Setting, fails: Fails = byChance) {
  const chance = new Chance(`inspections of ${round.id}`);
  const inspections = visits.map((visit) => inspect(chance, round, visit, { set, fails }));
  return { round: closed(round, inspections, set), inspections };
}

/** Finds what it is told to find. */
export const finding =
  (...items: string[]): Fails =>
  () =>
    new Set(items);

/** As by chance, except that one inspector never finds anything. */
export const exceptFor =
  (blind: PersonId): Fails =>
  (chance, inspector) => {
    const found = byChance(chance, inspector);
    return inspector === blind && found ? new Set() : found;
  };
