/** What the colleges entered by hand: an activity to come each, and two who carry a class and are no members. */
import { type Backbone, nameBackbone } from '@louyu/shared/domain/duties/backbone';
import { type SingleActivity, plan } from '@louyu/shared/domain/duties/single-activity';
import type { Person } from '@louyu/shared/domain/organization/state';
import { Chance } from './chance';
import { COLLEGES } from './places';
import type { Setting } from './setting';

/** Days ago that they were entered. */
export const ENTERED = 12;

const ACTIVITIES = [
  ['宿舍文化节', '3 号楼前', '学生会'],
  ['新老生交流会', '活动中心 201', '团委'],
  ['毕业班生活指导', '图书馆报告厅', '学生会'],
  ['旧书流转日', '5 号楼架空层', '读书会'],
] as const;

function activityOf(collegeId: string, at: number, set: Setting): SingleActivity[] {
  const { almanac, chronicle } = set;
  const named = ACTIVITIES[at];
  if (!named) return [];
  const [title, where, organizer] = named;
  const who = `secretary-${collegeId}`;
  const on = almanac.day(-3 - at * 2);
  const id = new Chance(`activity of ${collegeId}`).id();
  const now = almanac.at(ENTERED, 9);
  const planned = plan(
    { ...{ id, title, where, organizer, collegeId }, on, until: on, enteredBy: who },
    now,
  );
  const occasion = { who, procedure: 'duties.plan_activity', at: now };
  return [chronicle.tell('single_activities', planned, occasion)];
}

/** No members, and nobody whom the stage has a part for. */
const carrying = (collegeId: string, { people }: Setting): Person[] =>
  [...people.values()]
    .filter((one) => one.collegeId === collegeId && one.classId && !one.servesIn)
    .filter((_, at) => at % 150 === 40)
    .slice(0, 2);

function backbonesOf(collegeId: string, set: Setting): Backbone[] {
  const namedBy = `secretary-${collegeId}`;
  const at = set.almanac.at(ENTERED, 10);
  return carrying(collegeId, set).map((person, nth) => {
    const post = nth === 0 ? ('class_committee' as const) : ('club_head' as const);
    const named = nameBackbone(null, person, { collegeId, post, namedBy }, at);
    const occasion = { who: namedBy, procedure: 'duties.name_backbone', at };
    return set.chronicle.tell('backbones', named, occasion);
  });
}

export interface Entries {
  single_activities: SingleActivity[];
  backbones: Backbone[];
}

export const entries = (set: Setting): Entries => ({
  single_activities: COLLEGES.flatMap(({ id }, at) => activityOf(id, at, set)),
  backbones: COLLEGES.flatMap(({ id }) => backbonesOf(id, set)),
});
