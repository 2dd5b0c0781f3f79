import { dutiesOf, ownOf } from './entries';
import type { Person } from '../../platform/session/use-session';

const someone = (role: Person['positions'][number]['role'], roomId: string | null): Person => ({
  id: 'p',
  name: '林小满',
  roomId,
  buildingId: 'b03',
  positions: [{ role, scope: { kind: 'building', id: 'b03' } }],
});
const titles = (entries: readonly { title: string }[]) => entries.map(({ title }) => title);

test('a leader comes to the building, its rounds and its records', () => {
  const duties = dutiesOf(someone('group_leader', 'b03-0412'));
  expect(titles(duties)).toEqual([
    '本楼隐患',
    '安排一轮巡查',
    '我这里的人',
    '我联系的人',
    '记录表现',
    '给我的留言',
  ]);
  expect(duties[0]?.params).toEqual({ id: 'b03' });
});

test('no role is offered more than six ways, and no way twice', () => {
  for (const role of [
    'logistics',
    'group_leader',
    'instructor',
    'guidance',
    'college_secretary',
  ] as const) {
    const duties = titles(dutiesOf(someone(role, null)));
    expect(duties.length).toBeLessThanOrEqual(6);
    expect(new Set(duties).size).toBe(duties.length);
  }
});

test('a resident sees what is kept about them; staff who live elsewhere have no such rows', () => {
  expect(titles(ownOf(someone('student', 'b03-0412')))).toEqual([
    '谁负责我的寝室',
    '我的寝室检查记录',
    '各楼隐患整改情况',
    '我的记录',
    '我的发展',
    '帮助和求助',
  ]);
  expect(dutiesOf(someone('student', 'b03-0412'))).toEqual([]);
  expect(ownOf(someone('logistics', null))).toEqual([]);
});
