/** Which of the office's rooms each role goes to. */
import { ANSWERERS } from '@louyu/shared/contracts/records';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '../../platform/session/use-session';
import type { Entry } from './entries';

interface Room extends Entry {
  roles: readonly Role[];
}

const LEADING: readonly Role[] = [
  'group_leader',
  'instructor',
  'college_secretary',
  'guidance',
  'administrator',
];

const ROOMS: readonly Room[] = [
  {
    roles: ['administrator', 'guidance', 'college_secretary'],
    route: 'register',
    title: '找人',
    note: '任职、代理、换房间、离校',
  },
  {
    roles: ['administrator'],
    route: 'imports',
    title: '导入名单',
    note: '学生、教职工、班级、房间和楼栋',
  },
  {
    roles: LEADING,
    route: 'handovers',
    title: '工作交接',
    note: '有人走了，他的事由谁接手',
  },
  {
    roles: ANSWERERS,
    route: 'corrections',
    title: '记录异议',
    note: '同学认为不对的记录，等答复的',
  },
  {
    roles: ['member', 'activist', ...LEADING, 'apartment_office'],
    route: 'groups',
    title: '楼宇党小组',
    note: '谁负责哪栋楼，哪天由谁负责',
  },
  {
    roles: ['guidance', 'college_secretary', 'apartment_office', 'administrator'],
    route: 'units',
    title: '组织机构',
    note: '学院、党支部、班级、部门、社团',
  },
  {
    roles: ['guidance', 'administrator', 'college_secretary'],
    route: 'developmentRules',
    title: '发展规则',
    note: '二十五步、期限和公示，看改了影响谁',
  },
  {
    roles: ['guidance', 'administrator'],
    route: 'journal',
    title: '记录封存',
    note: '封存摘要、到期清理',
  },
];

export function officeOf({ positions }: Pick<Person, 'positions'>): Entry[] {
  const held = new Set(positions.map(({ role }) => role));
  return ROOMS.filter(({ roles }) => roles.some((role) => held.has(role)));
}
