import { givable, mayArrange, mayGive, scopeKinds } from './giving';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';

const holding = (role: Role, scope: Scope) => ({ positions: [{ role, scope }] });
const b03: Scope = { kind: 'building', id: 'b03' };
const b04: Scope = { kind: 'building', id: 'b04' };
const university: Scope = { kind: 'university' };

test('a leader takes members in, in the own building only', () => {
  const leader = holding('group_leader', b03);
  expect(givable(leader, 'student')).toEqual(['activist', 'member']);
  expect(givable(leader, 'staff')).toEqual([]);
  expect(mayGive(leader, 'member', b03)).toBe(true);
  expect(mayGive(leader, 'member', b04)).toBe(false);
});

test('the department engages instructors and names leaders everywhere', () => {
  const guidance = holding('guidance', university);
  expect(givable(guidance, 'staff')).toEqual(['instructor']);
  expect(mayGive(guidance, 'group_leader', b04)).toBe(true);
  expect(mayArrange(guidance, 'instructor', b04)).toBe(true);
  expect(mayArrange(guidance, 'member', b04)).toBe(false);
});

test('a secretary gives counsellors their classes', () => {
  const secretary = holding('college_secretary', { kind: 'college', id: 'c01' });
  expect(givable(secretary, 'staff')).toEqual(['counsellor']);
  expect(mayGive(secretary, 'counsellor', { kind: 'class', id: 'c01-2401' })).toBe(true);
  expect(scopeKinds('counsellor')).toEqual(['class']);
});
