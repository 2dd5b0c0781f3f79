/** Which posts somebody may give to whom, before the server is asked; the server decides. */
import { GIVEN_BY, SCOPES_OF, STOOD_IN_BY } from '@louyu/shared/domain/organization/authority';
import { GROUP_ROLES } from '@louyu/shared/domain/organization/positions';
import { ROLES } from '@louyu/shared/domain/kernel/positions';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '../../../platform/session/use-session';

type Holder = Pick<Person, 'positions'>;

/** Whether a post held over `own` reaches `scope`; whose class it is only the server knows. */
const reaches = (own: Scope, scope: Scope): boolean => {
  if (own.kind === 'university') return true;
  if (scope.kind === 'class') return own.kind === 'college';
  return own.kind === scope.kind && 'id' in scope && own.id === scope.id;
};

const holdsAbove = ({ positions }: Holder, roles: readonly Role[], scope: Scope): boolean =>
  positions.some(({ role, scope: own }) => roles.includes(role) && reaches(own, scope));

export const mayGive = (self: Holder, role: Role, scope: Scope): boolean =>
  holdsAbove(self, GIVEN_BY[role], scope);

export const mayArrange = (self: Holder, role: Role, scope: Scope): boolean =>
  holdsAbove(self, STOOD_IN_BY[role] ?? [], scope);

/** Roles that this person may give to somebody of that kind: a group is made of students. */
export const givable = (self: Holder, kind: 'student' | 'staff'): Role[] =>
  ROLES.filter((role) => {
    if (GROUP_ROLES.includes(role) !== (kind === 'student')) return false;
    return self.positions.some((own) => GIVEN_BY[role].includes(own.role));
  });

export const isGroupRole = (role: Role): boolean => GROUP_ROLES.includes(role);

/** Over what a role can be held, for the form. */
export const scopeKinds = (role: Role): readonly Scope['kind'][] => SCOPES_OF[role];
