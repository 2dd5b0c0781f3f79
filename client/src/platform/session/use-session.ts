/**
 * Who is holding the phone, as the server knows them; `null` for someone nobody has registered. Kept on
 * the phone, so that a corridor without a network still knows whose it is.
 */
import { me } from '@louyu/shared/contracts/organization';
import { useKeptRead } from '../query/use-kept-read';
import type { OutputOf } from '../call/contract';
import type { Read } from '../query/use-read';
import type { Role } from '@louyu/shared/domain/kernel/positions';

export type Person = NonNullable<OutputOf<typeof me>['person']>;

export interface Session extends Omit<Read<OutputOf<typeof me>>, 'data'> {
  person: Person | null | undefined;
  /** Holds one of these roles, wherever; what they may do with a matter is the server's to say. */
  holds: (...roles: Role[]) => boolean;
}

export function useSession(): Session {
  const { data, ...read } = useKeptRead(me, {});
  const positions = data?.person?.positions ?? [];
  return {
    ...read,
    person: data?.person,
    holds: (...roles) => positions.some(({ role }) => roles.includes(role)),
  };
}
