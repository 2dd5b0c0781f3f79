import { officeOf } from './office-ways';
import type { Role } from '@louyu/shared/domain/kernel/positions';

const titles = (role: Role): string[] =>
  officeOf({ positions: [{ role, scope: { kind: 'university' } }] }).map(({ title }) => title);

test('each role comes to the rooms that are open to it, and to no other', () => {
  expect(titles('student')).toEqual([]);
  expect(titles('member')).toEqual(['楼宇党小组']);
  expect(titles('group_leader')).toEqual(['工作交接', '记录异议', '楼宇党小组']);
  expect(titles('logistics')).toEqual(['记录异议']);
  expect(titles('guidance')).toHaveLength(7);
  expect(titles('administrator')).toHaveLength(8);
});
