/**
 * The desk behind the rounds: a building's form in its editions, a weekly plan, and draws of
 * spot checks: one that anybody can check, one that was given up, one that waits for its evening.
 */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { begin, publish, retire } from '@louyu/shared/domain/inspections/editions';
import {
  abandon,
  commit,
  confirm,
  enter,
  weightOf,
} from '@louyu/shared/domain/inspections/draws/rules';
import type { Draw, Hand, Source } from '@louyu/shared/domain/inspections/draws/state';
import { type RoundPlan, daysLater, start } from '@louyu/shared/domain/inspections/round-plans';
import type { Edition, Inspection, TemplateItem } from '@louyu/shared/domain/inspections/state';
import { READY_SETS } from '@louyu/shared/domain/inspections/templates';
import type { BuildingId, PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { termBefore } from '@louyu/shared/domain/kernel/terms';
import { type Setting, leaderIn, personIn } from './setting';
import type { Stage } from './stage';

const ITEM = { hazard: null, suggests: 'minor', when: null, most: null, passFrom: null } as const;

/** What a building added to the ready sets: a count that is asked only where the wiring failed, and a score. */
const OWN_ITEMS: TemplateItem[] = [
  {
    ...{ ...ITEM, key: 'sockets', title: '插排有几个', kind: 'count', most: 2 },
    ...{ hint: '只数看得见的。', when: { item: 'wiring', result: 'fail' } },
  },
  {
    ...{ ...ITEM, key: 'tidiness', title: '整体整洁', kind: 'score', most: 10, passFrom: 6 },
    hint: '站在门口看一眼，不进里间。',
  },
];

const wordingOf = (title: string, own: readonly TemplateItem[]) => ({
  title,
  sections: [
    ...READY_SETS,
    ...(own.length > 0 ? [{ key: 'own', title: '本楼', items: [...own] }] : []),
  ],
});

/** The first edition has had its day, the second is published elsewhere, here it is still a draft. */
function editionsOf(
  buildingId: BuildingId,
  second: 'draft' | 'published',
  set: Setting,
): Edition[] {
  const { almanac, chronicle } = set;
  const who = leaderIn(set, buildingId);
  const told = (name: string, decision: ReturnType<typeof begin>, at: string, before?: Edition) =>
    chronicle.tell(
      'inspection_forms',
      decision,
      { who, procedure: `inspections.${name}`, at },
      before,
    );
  const publishing = (edition: Edition, daysAgo: number): Edition => {
    const at = almanac.at(daysAgo, 10);
    return told('publish_form', publish(edition, at), at, edition);
  };
  const beginning = (there: Edition[], title: string, daysAgo: number, own: TemplateItem[]) => {
    const at = almanac.at(daysAgo, 9);
    return told('begin_form', begin(buildingId, there, wordingOf(title, own), at), at);
  };
  const first = publishing(beginning([], '开学安全检查表', 50, []), 50);
  const at = almanac.at(30, 9);
  const gone = told('retire_form', retire(first, at), at, first);
  const next = beginning([gone], '安全与整洁检查表', 12, OWN_ITEMS);
  return [gone, second === 'published' ? publishing(next, 11) : next];
}

interface Drawing {
  stage: Stage;
  inspections: readonly Inspection[];
  set: Setting;
}

const handOf = (set: Setting, by: PersonId, at: string): Hand => ({
  ...{ by, at, byName: personIn(set, by).name },
});

/** Every room that people live in, by how long nobody saw it then. */
function weighted({ stage, inspections, set }: Drawing, at: string) {
  const buildingId = stage.area.buildingId;
  const seen = new Map<RoomId, string>();
  for (const { roomId, outcome, submittedAt } of inspections)
    if (outcome === 'inspected' && submittedAt < at && submittedAt > (seen.get(roomId) ?? ''))
      seen.set(roomId, submittedAt);
  return [...set.rooms.values()]
    .filter((room) => room.buildingId === buildingId && room.use === 'living')
    .map(({ id: roomId }) => ({ roomId, weight: weightOf(seen.get(roomId) ?? null, at) }))
    .sort((a, b) => (a.roomId < b.roomId ? -1 : 1));
}

const ISSUE = 2026300;

/** Freezes a draw so many days ago, for the lottery of the evening after. */
function committed(drawing: Drawing, number: number, daysAgo: number): Draw {
  const { stage, set } = drawing;
  const { buildingId, member, activists } = stage.area;
  const at = set.almanac.at(daysAgo, 7.5);
  const drawnOn = set.almanac.day(daysAgo - 1);
  const source: Source = { kind: 'welfare_3d', issue: String(ISSUE - daysAgo), drawnOn };
  const wish = {
    ...{ buildingId, number, source, count: 5, rooms: weighted(drawing, at) },
    term: termBefore(set.almanac.day(daysAgo), set.almanac.calendar).id,
    secret: hashOf('secret of draw', buildingId, number).slice(0, 32),
    inspectors: [member, activists[0] ?? ''],
  };
  const who = leaderIn(set, buildingId);
  const occasion = { who, procedure: 'inspections.commit_draw', at };
  return set.chronicle.tell('draws', commit(wish, handOf(set, who, at)), occasion);
}

/** Entered by the leader on the evening itself, compared by the instructor the next morning. */
function drawn(drawing: Drawing, number: number, daysAgo: number): Draw {
  const { stage, set } = drawing;
  const before = committed(drawing, number, daysAgo);
  const [evening, morning] = [set.almanac.at(daysAgo - 1, 22.2), set.almanac.at(daysAgo - 2, 7.5)];
  const leader = leaderIn(set, before.buildingId);
  const read = { value: '3 8 1', where: '中国福利彩票官网开奖公告' };
  const entered = set.chronicle.tell(
    'draws',
    enter(before, read, handOf(set, leader, evening)),
    { who: leader, procedure: 'inspections.enter_draw_value', at: evening },
    before,
  );
  return set.chronicle.tell(
    'draws',
    confirm(entered, '381', handOf(set, stage.instructor, morning)),
    { who: stage.instructor, procedure: 'inspections.confirm_draw_value', at: morning },
    entered,
  );
}

function givenUp(drawing: Drawing, number: number, daysAgo: number): Draw {
  const { set } = drawing;
  const before = committed(drawing, number, daysAgo);
  const who = leaderIn(set, before.buildingId);
  const at = set.almanac.at(daysAgo - 1, 12);
  const why = { reason: 'building_closed' as const, words: '那两天楼里检修热水管道，进不了寝室。' };
  const decision = abandon(before, why, handOf(set, who, at));
  return set.chronicle.tell(
    'draws',
    decision,
    { who, procedure: 'inspections.abandon_draw', at },
    before,
  );
}

/** Tuesdays and Thursdays in the evening; what it makes begins a week from now. */
function planOf({ stage, set }: Pick<Drawing, 'stage' | 'set'>): RoundPlan {
  const { buildingId } = stage.area;
  const plannedBy = leaderIn(set, buildingId);
  const at = set.almanac.at(20, 7.5);
  const wish = {
    ...{ id: hashOf('plan of rounds', buildingId).slice(0, 24), buildingId, plannedBy },
    ...{ title: '每周安全巡查', opens: '19:00', closes: '21:30', announced: true },
    recurrence: {
      ...{ rule: 'FREQ=WEEKLY;BYDAY=TU,TH', anchor: set.almanac.day(20) },
      ...{ avoids: ['holidays', 'exams'] as const, otherwise: 'skip' as const },
    },
  };
  const decision = start(wish, at, set.almanac.calendar);
  const occasion = { who: plannedBy, procedure: 'inspections.start_plan', at };
  const plan = set.chronicle.tell('round_plans', decision, occasion);
  return { ...plan, madeThrough: daysLater(set.almanac.day(0), 7) };
}

/** What the leaders of inspections have on their desk. */
export function inspectionDesk(stage: Stage, inspections: readonly Inspection[], set: Setting) {
  const drawing = { stage, inspections, set };
  const { buildingId } = stage.area;
  const elsewhere = buildingId === 'b05' ? 'b06' : 'b05';
  return {
    inspection_forms: [
      ...editionsOf(buildingId, 'draft', set),
      ...editionsOf(elsewhere, 'published', set),
    ],
    draws: [drawn(drawing, 1, 24), givenUp(drawing, 2, 13), committed(drawing, 3, 1)],
    round_plans: [planOf(drawing)],
  };
}
