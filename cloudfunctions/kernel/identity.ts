/**
 * Who calls, as the platform says and nothing else. The openid leaves this file only as a
 * hash: rules compare person ids, storage never sees an openid outside `grants`.
 */
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import { hashOf } from './hash';
import { wxContext } from './cloud';

/**
 * The caller's openid. `getWXContext` parses values of digits only into numbers, so a
 * number is not an identity that could be trusted: leading zeros are gone.
 */
export function callerOpenid(): string {
  const { OPENID } = wxContext();
  ensure(typeof OPENID === 'string' && OPENID.length > 0, 'kernel.no_identity');
  return OPENID;
}

/** Key of the caller's binding, and of the caller as a visitor. */
export const identityKey = (openid: string): string => hashOf('identity', openid);

/** Refuses calls that carry a user, for functions that only the timer may start. */
export function refuseUsers(): void {
  const { OPENID, SOURCE } = wxContext();
  if (OPENID || String(SOURCE ?? '').startsWith('wx_client')) throw new Problem('kernel.forbidden');
}
