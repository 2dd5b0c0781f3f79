/**
 * What rooms said to their inspections, told through the rules: explanations, objections in
 * every state (one of them overdue), findings whose room is being heard, and two that were
 * decided; and every room's months, added up from what stands in the end.
 */
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import * as rules from '@louyu/shared/domain/inspections/hearing';
import { decideObjection } from '@louyu/shared/domain/inspections/judging';
import type { Ruling, RulingKind } from '@louyu/shared/domain/inspections/hearing-state';
import { type RoomMonth, monthOf, roomMonth } from '@louyu/shared/domain/inspections/room-month';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { type Instant, addHours } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import type { Person } from '@louyu/shared/domain/organization/state';
import { groupBy } from './grouping';
import { EXPLANATIONS, OBJECTIONS, REASONS } from './hearing-wordings';
import { type Setting, actorOf, leaderIn, personIn } from './setting';
import type { Stage } from './stage';
import { attributionsOf } from './attributions';

/** An inspector who never finds anything: somebody of the staged building, away from the stage. */
export function blindIn({ area }: Stage, { party }: Setting): PersonId {
  const others = party.areas.filter((each) => each.buildingId === area.buildingId && each !== area);
  return others.at(-1)?.member ?? '';
}

/** Inspections as they stand, moved on one decision at a time. */
export class Standing {
  private readonly byId: Map<string, Inspection>;
  private readonly mates: Map<RoomId | null, Person[]>;
  private readonly used = new Set<string>();

  constructor(
    inspections: readonly Inspection[],
    readonly set: Setting,
  ) {
    this.byId = new Map(inspections.map((each) => [each.id, each]));
    const present = [...set.people.values()].filter(({ standing }) => standing === 'present');
    this.mates = groupBy(present, ({ roomId }) => roomId);
  }

  all(): Inspection[] {
    return [...this.byId.values()];
  }

  matesOf({ roomId }: Inspection): Person[] {
    return this.mates.get(roomId) ?? [];
  }

  /** The newest unused inspection that fits and lies so many days back. */
  take(
    [least, most]: readonly [number, number],
    fits: (inspection: Inspection) => boolean,
  ): Inspection | undefined {
    const found = this.all()
      .filter(({ id, outcome }) => outcome === 'inspected' && !this.used.has(id))
      .filter(({ submittedAt }) => {
        const days = this.set.almanac.daysSince(submittedAt);
        return days >= least && days <= most;
      })
      .filter((each) => this.matesOf(each).length > 1 && fits(each))
      .sort((a, b) => (a.submittedAt > b.submittedAt ? -1 : 1))[0];
    if (found) this.used.add(found.id);
    return found;
  }

  /** Tells a decision upon one; what would lie in the future is left untold. */
  move(
    id: string,
    decide: (inspection: Inspection) => rules.HearingDecision,
    occasion: { who: PersonId; procedure: string; at: Instant },
  ): void {
    const before = this.byId.get(id);
    if (!before || !this.set.almanac.isPast(occasion.at)) return;
    const next = this.set.chronicle.tell('inspections', decide(before), occasion, before);
    this.byId.set(id, next);
  }
}

export const failing = ({ answers }: Inspection) =>
  answers.filter(({ result }) => result === 'fail');

const HOURS_TO_ANSWER = 13;
const EXPLAINED = 14;

function replied(standing: Standing): void {
  const { calendar } = standing.set.almanac;
  for (let told = 0; told < EXPLAINED; told += 1) {
    const inspection = standing.take([1, 13], (each) => failing(each).length > 0);
    if (!inspection) return;
    const [first, second] = standing.matesOf(inspection);
    const at = addHours(inspection.submittedAt, HOURS_TO_ANSWER);
    const text = EXPLANATIONS[told % EXPLANATIONS.length] ?? '';
    for (const [mate, kind] of [
      [first, told % 3 === 0 ? 'seen' : 'explained'],
      [second, 'seen'],
    ] as const) {
      if (!mate) continue;
      const said = { kind, text };
      standing.move(
        inspection.id,
        (before) => rules.reply(before, actorOf(mate), said, at, calendar),
        { who: mate.id, procedure: 'inspections.reply', at },
      );
    }
  }
}

interface Course {
  days: readonly [number, number];
  building?: BuildingId;
  /** How each item is ruled; absent: nobody has decided. */
  ruling?: RulingKind;
}

const COURSES = (building: BuildingId): Course[] => [
  { days: [1, 3], building },
  { days: [12, 24] },
  { days: [4, 20], building, ruling: 'struck' },
  { days: [5, 30], building, ruling: 'milder' },
  { days: [6, 40], building, ruling: 'stands' },
  { days: [1, 4] },
  { days: [8, 40], ruling: 'struck' },
  { days: [8, 40], ruling: 'stands' },
];

const ruled = (inspection: Inspection, items: readonly string[], kind: RulingKind): Ruling[] =>
  items.map((item) => {
    const was = inspection.answers.find((answer) => answer.item === item)?.severity;
    const milder = kind === 'milder' && was && was !== 'minor';
    if (milder) return { item, kind, severity: 'minor' };
    return { item, kind: kind === 'milder' ? 'stands' : kind, severity: null };
  });

const grave = (inspection: Inspection): boolean =>
  failing(inspection).some(({ severity }) => severity === 'serious' || severity === 'urgent');

function objected(course: Course, index: number, standing: Standing): void {
  const { set } = standing;
  const { calendar } = set.almanac;
  const inspection = standing.take(
    course.days,
    (each) =>
      grave(each) &&
      (!course.building || each.buildingId === course.building) &&
      leaderIn(set, each.buildingId) !== each.inspector,
  );
  const mate = inspection && standing.matesOf(inspection)[0];
  if (!inspection || !mate) return;
  const items = failing(inspection).map(({ item }) => item);
  const at = addHours(inspection.submittedAt, HOURS_TO_ANSWER);
  const text = OBJECTIONS[index % OBJECTIONS.length] ?? '';
  const raise = (before: Inspection) =>
    rules.object(before, actorOf(mate), { items, text }, [], at, calendar);
  standing.move(inspection.id, raise, { who: mate.id, procedure: 'inspections.object', at });
  if (course.ruling) decided(inspection, { items, kind: course.ruling, index }, standing);
}

function decided(
  { id, buildingId, submittedAt }: Inspection,
  { items, kind, index }: { items: string[]; kind: RulingKind; index: number },
  standing: Standing,
): void {
  const leader = personIn(standing.set, leaderIn(standing.set, buildingId));
  const at = addHours(submittedAt, 2 * HOURS_TO_ANSWER);
  const reason = REASONS[kind][index % REASONS[kind].length] ?? '';
  standing.move(
    id,
    (before) =>
      decideObjection(before, actorOf(leader), { rulings: ruled(before, items, kind), reason }, at),
    { who: leader.id, procedure: 'inspections.decide_objection', at },
  );
}

/** Every room's months as the inspections stand in the end. */
function monthsOf(inspections: readonly Inspection[]): RoomMonth[] {
  const key = ({ roomId, submittedAt }: Inspection) => `${roomId} ${monthOf(submittedAt)}`;
  return [...groupBy(inspections, key).entries()].flatMap(([named, own]) => {
    const [roomId = '', month = ''] = named.split(' ');
    return roomMonth(roomId, month, own) ?? [];
  });
}

export interface Heard {
  inspections: Inspection[];
  months: RoomMonth[];
  attributions: Attribution[];
  facts: ConductFact[];
}

export function hearings(stage: Stage, inspections: readonly Inspection[], set: Setting): Heard {
  const standing = new Standing(inspections, set);
  // What the journey of the stage objects to stays untouched.
  standing.take([0, 2], ({ roomId }) => roomId === stage.room);
  COURSES(stage.area.buildingId).forEach((course, index) => objected(course, index, standing));
  const { attributions, facts } = attributionsOf(stage, standing);
  replied(standing);
  const heard = standing.all();
  return { inspections: heard, months: monthsOf(heard), attributions, facts };
}
