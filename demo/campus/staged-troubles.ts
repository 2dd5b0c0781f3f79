/**
 * Hazards on the stage that did not go as planned: more time asked for and granted, something
 * logistics cannot do, a risk that is being borne, one reported twice, one sent back.
 */
import * as correcting from '@louyu/shared/domain/hazards/correcting';
import { extendableTo, latestDay } from '@louyu/shared/domain/hazards/grading';
import * as impasse from '@louyu/shared/domain/hazards/impasse';
import type { AnyBy, By, HazardDecision } from '@louyu/shared/domain/hazards/move';
import * as rules from '@louyu/shared/domain/hazards/rules';
import type { Hazard, HazardKind, StepRole } from '@louyu/shared/domain/hazards/state';
import { type Instant, addHours } from '@louyu/shared/domain/kernel/calendar';
import { Chance } from './chance';
import { climbedUntil } from './hazard-course';
import { fromDoor } from './hazards';
import { receiptFrom } from './inspections';
import { photoOfFix } from './pictures';
import { type Setting, leaderIn, roomIn } from './setting';
import type { Stage } from './stage';

interface Told {
  procedure: string;
  /** Hours after the report. */
  after: number;
  who: string;
  role: StepRole;
  note: string;
  decide(hazard: Hazard, step: By): HazardDecision;
}

const FIXER = { who: 'logistics-1', role: 'logistics' as const };
const OFFICER = { who: 'guidance-1', role: 'department' as const };

const accepted: Told = {
  ...{ ...FIXER, procedure: 'hazards.accept', after: 0.5, note: '已登记，今天去看' },
  decide: (hazard, step) => rules.accept(hazard, step),
};

const asked = (note: string, { almanac: { calendar } }: Setting): Told => ({
  ...{ ...FIXER, procedure: 'hazards.ask_extension', after: 3, note },
  decide: (hazard, step) => {
    const until = extendableTo(hazard, step.at, calendar) ?? '';
    return impasse.askExtension(hazard, step, until, calendar);
  },
});

const granted = (who: string, { almanac: { calendar } }: Setting): Told => ({
  ...{ procedure: 'hazards.answer_extension', after: 5, who, role: 'leader' },
  note: '可以，先贴上警示，别让同学用。',
  decide: (hazard, step) => impasse.answerExtension(hazard, step, true, calendar),
});

const stuck = (note: string, { almanac: { calendar } }: Setting): Told => ({
  ...{ ...FIXER, procedure: 'hazards.cannot_do', after: 4, note },
  decide: (hazard, step) => impasse.cannotDo(hazard, step, 'needs_contractor', calendar),
});

const borne = ({ almanac: { calendar } }: Setting): Told => ({
  ...{ ...OFFICER, procedure: 'hazards.decide', after: 20 },
  note: '暑期统一换护栏。先用绑带加固，上铺同学暂时换到空床。',
  decide: (hazard, step) => {
    const until = latestDay(hazard.severity, 'tolerate', step.at);
    return impasse.decide(hazard, step, { way: 'tolerate', until }, calendar);
  },
});

const fixed = ({ almanac: { calendar } }: Setting): Told => ({
  ...{ ...FIXER, procedure: 'hazards.fix', after: 6, note: '已换锁芯' },
  decide: (hazard, step) => rules.fix(hazard, step, [photoOfFix()], calendar),
});

const sentBack = (who: string, { almanac: { calendar } }: Setting): Told => ({
  ...{ procedure: 'hazards.verify', after: 10, who, role: 'leader' },
  note: '从里面还是拧不开，请再来一次。',
  decide: (hazard, step) => rules.verify(hazard, step, false, calendar),
});

interface Trouble {
  roomId: string;
  kind: HazardKind;
  text: string;
  at: Instant;
  acts: Told[];
}

function tell({ acts, roomId, ...report }: Trouble, chance: Chance, set: Setting): Hazard {
  const receipt = receiptFrom(chance);
  let hazard = fromDoor({ ...report, room: roomIn(set, roomId), receipt }, chance, set);
  for (const { after, procedure, who, role, note, decide } of acts) {
    const at = addHours(report.at, after);
    if (!set.almanac.isPast(at)) break;
    hazard = climbedUntil(at, hazard, set);
    const decision = decide(hazard, { by: who, role, note, at });
    hazard = set.chronicle.tell('hazards', decision, { who, procedure, at }, hazard);
  }
  return climbedUntil(set.almanac.now, hazard, set);
}

/** Two neighbours report one thing; the leader sees that it is one. */
function twice(rooms: readonly string[], chance: Chance, set: Setting): Hazard[] {
  const [here = '', there = here] = rooms;
  const at = set.almanac.at(1, 19);
  const report = (roomId: string, text: string, when: Instant) =>
    fromDoor(
      { room: roomIn(set, roomId), kind: 'other', text, at: when, receipt: receiptFrom(chance) },
      chance,
      set,
    );
  const main = report(here, '走廊的灯坏了三盏，晚上看不见台阶。', at);
  const twin = report(there, '走廊灯不亮，差点摔倒。', addHours(at, 0.5));
  const who = leaderIn(set, main.buildingId);
  const step: AnyBy & By = {
    by: who,
    role: 'leader',
    note: '和隔壁报的是同一排灯',
    at: addHours(at, 1),
  };
  const occasion = { who, procedure: 'hazards.merge', at: step.at };
  const merged = set.chronicle.tell('hazards', correcting.merge(twin, step, main), occasion, twin);
  const follows = { ...occasion, who: 'system:hazards.join_main', procedure: 'hazards.join_main' };
  const joined = correcting.join(main, twin, { ...step, note: '' }, set.almanac.calendar);
  return [merged, set.chronicle.tell('hazards', joined, follows, main)];
}

/** What did not go as planned in the staged building. */
export function troubles(stage: Stage, set: Setting): Hazard[] {
  const chance = new Chance('troubles on the stage');
  const { almanac } = set;
  const rooms = stage.area.rooms.filter((room) => room !== stage.room);
  const at = (index: number): string => rooms[index % rooms.length] ?? stage.room;
  const leader = leaderIn(set, stage.room.slice(0, 3));
  const stories: Trouble[] = [
    {
      ...{ roomId: at(2), kind: 'water', text: '天花板渗水，靠近灯。', at: almanac.at(1, 9) },
      acts: [accepted, asked('要等楼上同学回来才能查管道', set)],
    },
    {
      ...{ roomId: at(3), kind: 'wiring', text: '插排烧黑了一个孔。', at: almanac.at(2, 9) },
      acts: [accepted, asked('配件要从仓库调', set), granted(leader, set)],
    },
    {
      ...{ roomId: at(4), kind: 'structure', text: '外墙面砖松动。', at: almanac.at(2, 10) },
      acts: [accepted, stuck('外墙要高空作业，后勤没有资质', set)],
    },
    {
      ...{ roomId: at(5), kind: 'structure', text: '上铺护栏松动。', at: almanac.at(12, 10) },
      acts: [accepted, stuck('这一批床要整体更换', set), borne(set)],
    },
    {
      ...{ roomId: at(6), kind: 'lock_window', text: '门反锁后打不开。', at: almanac.at(3, 9) },
      acts: [accepted, fixed(set), sentBack(leader, set)],
    },
  ];
  return [...stories.map((story) => tell(story, chance, set)), ...twice(rooms, chance, set)];
}
