/** Where each role goes beside what is due: few ways, in the words of their work. */
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '../../platform/session/use-session';
import type { Route } from '../../platform/route';

export interface Entry {
  route: Route;
  title: string;
  note?: string;
  params?: Record<string, string>;
}

interface Offer extends Entry {
  roles: readonly Role[];
}

const OFFERS: readonly Offer[] = [
  {
    roles: ['logistics', 'apartment_office'],
    route: 'hazards',
    title: '隐患清单',
    note: '待处理、已逾期和已销号的',
  },
  { roles: ['group_leader', 'instructor'], route: 'planRound', title: '安排一轮巡查' },
  {
    roles: ['group_leader', 'counsellor'],
    route: 'people',
    title: '我这里的人',
    note: '谁加入了，印加入码',
  },
  { roles: ['guidance'], route: 'candidates', title: '发展意见', note: '起草、会签、已答复的' },
  {
    roles: ['college_secretary'],
    route: 'candidates',
    title: '发展意见',
    note: '征求意见，办理下一步',
  },
  {
    roles: ['member', 'group_leader', 'instructor', 'counsellor', 'college_secretary'],
    route: 'companions',
    title: '我联系的人',
    note: '半年考察、指导员评价',
  },
  { roles: ['college_secretary'], route: 'hazards', title: '本学院同学寝室的隐患' },
  { roles: ['guidance', 'instructor'], route: 'hazards', title: '隐患清单' },
  { roles: ['group_leader', 'instructor'], route: 'conductRecord', title: '记录表现' },
  {
    roles: ['member', 'activist', 'group_leader', 'instructor'],
    route: 'letters',
    title: '给我的留言',
  },
];

/** What every resident has a right to see about themselves. */
const OWN: readonly Entry[] = [
  { route: 'whoCovers', title: '谁负责我的寝室' },
  { route: 'myRoom', title: '我的寝室检查记录' },
  { route: 'hazardResults', title: '各楼隐患整改情况', note: '报了多少，多久修好' },
  { route: 'records', title: '我的记录', note: '学校保存了什么，谁看过' },
  { route: 'ownCandidacy', title: '我的发展' },
  { route: 'ownHelp', title: '帮助和求助', note: '对我的帮助，紧急时一键求助' },
];

/** The elevation of each building that this person leads. */
const buildingsOf = ({ positions }: Person): Entry[] => {
  const led = positions.flatMap(({ role, scope }) =>
    (role === 'group_leader' || role === 'instructor') && scope.kind === 'building'
      ? [scope.id]
      : [],
  );
  return [...new Set(led)].map((id) => ({
    route: 'building',
    title: '本楼隐患',
    note: `${buildingLabel(id)}，按楼层和房间看`,
    params: { id },
  }));
};

/** For the work that somebody holds; nothing for those who hold none. */
export function dutiesOf(person: Person): Entry[] {
  const roles = new Set(person.positions.map(({ role }) => role));
  const offered = OFFERS.filter((offer) => offer.roles.some((role) => roles.has(role)));
  return [...buildingsOf(person), ...offered];
}

export const ownOf = (person: Person): readonly Entry[] => (person.roomId ? OWN : []);
