/** The people of the demo campus, by role, as the local cloud lists them. */
import { z } from '@louyu/shared/contracts/schema';
import { ROLES } from '@louyu/shared/domain/kernel/positions';
import { ROLE_TERMS } from '@louyu/shared/messages/terms';
import { CLOUD_BASE } from '../platform/cloud-base';
import type { Role } from '@louyu/shared/domain/kernel/positions';

const identities = z.array(
  z.object({ openid: z.string(), name: z.string(), roles: z.array(z.string()) }),
);

export type Identity = z.output<typeof identities>[number];

export interface Company {
  role: string;
  people: Identity[];
}

const isRole = (role: string): role is Role => ROLES.some((known) => known === role);
export const wordFor = (role: string): string => (isRole(role) ? ROLE_TERMS[role] : role);

export async function listIdentities(): Promise<Identity[]> {
  const response = await fetch(`${CLOUD_BASE}/sandbox/identities`);
  return identities.parse(await response.json());
}

/** Everyone under the role that they are first of all. */
export function byRole(people: readonly Identity[]): Company[] {
  const roles = [...new Set(people.map(({ roles: [first] }) => first ?? 'student'))];
  return roles.map((role) => ({
    role: wordFor(role),
    people: people.filter(({ roles: [first] }) => (first ?? 'student') === role),
  }));
}
